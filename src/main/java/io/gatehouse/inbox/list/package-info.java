/** Somebody's inbox: its page, and the same list for programs. */
@NullMarked
package io.gatehouse.inbox.list;

import org.jspecify.annotations.NullMarked;
