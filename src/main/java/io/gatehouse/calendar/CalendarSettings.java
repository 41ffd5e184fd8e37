package io.gatehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The organisation's working week: {@code gatehouse.calendar.*}. */
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
