/** What people typed into a task's form and have not sent yet. */
@NullMarked
package io.gatehouse.inbox.draft;

import org.jspecify.annotations.NullMarked;
