package io.gatehouse.calendar.holiday;

import java.time.LocalDate;

/** A day cannot be a holiday like that. */
class HolidayRefused extends RuntimeException {

  private final String why;
  private final LocalDate day;

  /**
   * @param why key of the message that says what to do
   */
  HolidayRefused(String why, LocalDate day) {
    super(why + " " + day);
    this.why = why;
    this.day = day;
  }

  String why() {
    return why;
  }

  LocalDate day() {
    return day;
  }
}
