/** The organisation's holidays: kept, brought in from calendars, every change as evidence. */
@NullMarked
package io.gatehouse.calendar.holiday;

import org.jspecify.annotations.NullMarked;
