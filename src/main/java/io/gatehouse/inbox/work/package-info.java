/** What people do with a task: claim, release, delegate and complete it; its page and its API. */
@NullMarked
package io.gatehouse.inbox.work;

import org.jspecify.annotations.NullMarked;
