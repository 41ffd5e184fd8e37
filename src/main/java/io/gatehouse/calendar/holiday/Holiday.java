package io.gatehouse.calendar.holiday;

import java.time.LocalDate;

/** A day on which nobody works, and what it is called. */
record Holiday(LocalDate day, String name) {}
