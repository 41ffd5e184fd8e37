package io.gatehouse.platform.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** An ISO 8601 duration with days and hours in one, such as {@code P3D}, {@code P1DT12H}. */
record Leap(Period dates, Duration time) {

  private static final Pattern ISO =
      Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?");

  /**
   * @throws TimeRefused when it is no such duration
   */
  static Leap parse(String text) {
    if (!ISO.matcher(text).matches()) {
      throw new TimeRefused(
          "\"" + text + "\" is no duration ahead. Write it as P3D (days), PT2H (hours) or P1M.");
    }
    try {
      int t = text.indexOf('T');
      return new Leap(
          t == 1 ? Period.ZERO : Period.parse(t < 0 ? text : text.substring(0, t)),
          t < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(t)));
    } catch (DateTimeException | ArithmeticException e) {
      throw new TimeRefused("\"" + text + "\" is too far ahead.");
    }
  }

  Instant from(Instant now, ZoneId zone) {
    try {
      return now.atZone(zone).plus(dates).plus(time).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw new TimeRefused("That is too far ahead.");
    }
  }
}
