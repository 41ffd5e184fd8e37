/** What a page says after an action: what was done, how to undo it, or why it was refused. */
@NullMarked
package io.gatehouse.inbox.notice;

import org.jspecify.annotations.NullMarked;
