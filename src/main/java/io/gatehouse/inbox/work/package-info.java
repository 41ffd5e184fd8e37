/** What people do with a task: claim, release, delegate and complete it; its page and its API. */
@NamedInterface("work")
@NullMarked
package io.gatehouse.inbox.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
