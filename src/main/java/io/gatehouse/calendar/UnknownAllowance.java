package io.gatehouse.calendar;

/** A table allows a time that nobody can read. */
public class UnknownAllowance extends IllegalArgumentException {

  UnknownAllowance(String text) {
    super(
        "\""
            + text
            + "\" is neither a number of working days (\"5 working days\") nor an elapsed time"
            + " (\"PT72H\", \"P15D\")");
  }
}
