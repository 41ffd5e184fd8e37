package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Dates and times, in the format that the field is set to. */
final class MomentAnswer {

  private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

  private MomentAnswer() {}

  static String accept(Field field, Object answer, LocalDate today) {
    if (!(answer instanceof String text)) {
      throw new Refusal("moment");
    }
    var subtype = field.text("subtype").orElse("date");
    var local = field.text("timeSerializingFormat").orElse("no_timezone").equals("no_timezone");
    try {
      switch (subtype) {
        case "time" -> time(text, local);
        case "datetime" -> checkDay(field, dateTime(text, local), today);
        default -> checkDay(field, date(text), today);
      }
    } catch (DateTimeException e) {
      throw new Refusal(subtype);
    }
    return text;
  }

  private static void time(String text, boolean local) {
    if (local) {
      LocalTime.parse(text);
    } else {
      OffsetTime.parse(text);
    }
  }

  private static LocalDate dateTime(String text, boolean local) {
    checkYear(text);
    return local
        ? LocalDateTime.parse(text).toLocalDate()
        : OffsetDateTime.parse(text).toLocalDate();
  }

  private static LocalDate date(String text) {
    checkYear(text);
    return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
  }

  private static void checkYear(String text) {
    if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
      throw new DateTimeException(text);
    }
  }

  private static void checkDay(Field field, LocalDate day, LocalDate today) {
    if (field.flag("disallowPassedDates") && day.isBefore(today)) {
      throw new Refusal("passed", today.toString());
    }
  }
}
