package io.gatehouse.cadence.page;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes periods: "6 months", "2 years". */
@Component
class Periods {

  private static final int YEAR = 12;
  private static final int WEEK = 7;

  private final MessageSource messages;

  Periods(MessageSource messages) {
    this.messages = messages;
  }

  public String say(Period period) {
    long months = period.toTotalMonths();
    int days = period.getDays();
    List<String> parts = new ArrayList<>();
    if (months != 0) {
      parts.add(
          months % YEAR == 0
              ? say("cadence.period.years", months / YEAR)
              : say("cadence.period.months", months));
    }
    if (days != 0) {
      parts.add(
          days % WEEK == 0 && months == 0
              ? say("cadence.period.weeks", days / WEEK)
              : say("cadence.period.days", days));
    }
    return parts.isEmpty() ? say("cadence.period.none") : String.join(", ", parts);
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
