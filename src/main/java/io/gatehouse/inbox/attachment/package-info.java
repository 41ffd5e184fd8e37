/** Files that people attach to a task outside its form; evidence when the task is closed. */
@NullMarked
package io.gatehouse.inbox.attachment;

import org.jspecify.annotations.NullMarked;
