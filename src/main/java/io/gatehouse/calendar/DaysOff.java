package io.gatehouse.calendar;

import java.time.LocalDate;

/** The days on which nobody works although the week says so. */
public interface DaysOff {

  boolean include(LocalDate day);
}
