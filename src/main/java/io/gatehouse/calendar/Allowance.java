package io.gatehouse.calendar;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that a table allows: a number of working days ({@code 5 working days}) or an elapsed time
 * in ISO 8601 ({@code PT72H}, {@code P15D}, {@code P1M}).
 */
sealed interface Allowance {

  Pattern WORKING_DAYS = Pattern.compile("(\\d{1,4})\\s+working\\s+days?");

  static Allowance parse(String text) {
    Matcher days = WORKING_DAYS.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (days.matches()) {
      return new WorkingDays(Integer.parseInt(days.group(1)));
    }
    try {
      return Elapsed.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new UnknownAllowance(text);
    }
  }

  /** Whole working days, counted from the day after. */
  record WorkingDays(int days) implements Allowance {}

  /** Calendar time: dates move by the calendar of the zone, hours and minutes as they pass. */
  record Elapsed(Period dates, Duration time) implements Allowance {

    static Elapsed parse(String text) {
      int t = text.indexOf('T');
      Period dates = t == 1 ? Period.ZERO : Period.parse(t < 0 ? text : text.substring(0, t));
      Duration time = t < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(t));
      if (dates.isNegative() || time.isNegative()) {
        throw new UnknownAllowance(text);
      }
      return new Elapsed(dates, time);
    }

    ZonedDateTime after(ZonedDateTime from) {
      return from.plus(dates).plus(time);
    }

    ZonedDateTime before(ZonedDateTime to) {
      return to.minus(dates).minus(time);
    }
  }
}
