package io.gatehouse.cadence.agenda;

import io.gatehouse.calendar.due.DueItem;

/** Something in the calendar, and whether it is late by now. */
record Entry(DueItem item, boolean late) {}
