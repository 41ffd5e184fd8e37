package io.gatehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisation's working week.
 *
 * @param zone time zone of deadlines and of every time that is shown
 * @param weekend days of the week on which nobody works
 * @param holidays further days on which nobody works, to begin with: each is taken over once, then
 *     an administrator keeps the days
 */
@ConfigurationProperties("gatehouse.calendar")
public record CalendarSettings(
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend,
    @DefaultValue Set<LocalDate> holidays) {

  public CalendarSettings {
    if (weekend.size() > 6) {
      throw new IllegalArgumentException(
          "gatehouse.calendar.weekend leaves no working day in the week");
    }
  }
}
