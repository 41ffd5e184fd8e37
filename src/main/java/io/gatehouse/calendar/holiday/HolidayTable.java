package io.gatehouse.calendar.holiday;

import io.gatehouse.calendar.CalendarSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code holiday}, which the settings' days are taken into, each once. */
@Repository
class HolidayTable {

  private final JdbcClient jdbc;

  HolidayTable(JdbcClient jdbc, CalendarSettings settings) {
    this.jdbc = jdbc;
    settings.holidays().forEach(this::begin);
  }

  /** One that somebody removed since does not come back with the next start. */
  private void begin(LocalDate day) {
    jdbc.sql(
            """
            with known as (
              insert into holiday_of_settings (day) values (:day) on conflict do nothing returning day)
            insert into holiday (day, name) select day, '' from known on conflict do nothing
            """)
        .param("day", day)
        .update();
  }

  void waitForOtherChanges() {
    jdbc.sql("lock table holiday in share row exclusive mode").update();
  }

  List<Holiday> between(LocalDate first, LocalDate last) {
    return jdbc.sql("select day, name from holiday where day between ? and ? order by day")
        .params(first, last)
        .query(Holiday.class)
        .list();
  }

  Set<LocalDate> days() {
    return jdbc.sql("select day from holiday").query(LocalDate.class).set();
  }

  Optional<Holiday> on(LocalDate day) {
    return between(day, day).stream().findFirst();
  }

  void put(Holiday holiday) {
    jdbc.sql(
            """
            insert into holiday (day, name) values (?, ?)
            on conflict (day) do update set name = excluded.name
            """)
        .params(holiday.day(), holiday.name())
        .update();
  }

  void remove(LocalDate day) {
    jdbc.sql("delete from holiday where day = ?").param(day).update();
  }
}
