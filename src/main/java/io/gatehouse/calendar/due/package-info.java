/** What falls due, as each module tells it to the calendar. */
@NullMarked
@NamedInterface("due")
package io.gatehouse.calendar.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
