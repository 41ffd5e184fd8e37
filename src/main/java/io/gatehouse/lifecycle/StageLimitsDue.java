package io.gatehouse.lifecycle;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of stages in the calendar: until then a system's owner asks for the gate. */
@Component
class StageLimitsDue implements DueItems {

  private static final String KIND = "stage-limit";

  private static final String DUE =
      """
      select s.id, s.name, s.stage, l.ends_at,
        s.owner is not distinct from :account or s.id = any (:systems) as mine
      from stage_limit l join ai_system s on s.id = l.system_id and s.stage = l.stage
      where l.ends_at >= :from and l.ends_at < :to and s.stage not in ('registration', 'operation')
      order by l.ends_at, s.id
      """;

  private final JdbcClient jdbc;
  private final People people;
  private final WorkingCalendar calendar;
  private final MessageSource messages;

  StageLimitsDue(JdbcClient jdbc, People people, WorkingCalendar calendar, MessageSource messages) {
    this.jdbc = jdbc;
    this.people = people;
    this.calendar = calendar;
    this.messages = messages;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(KIND);
  }

  @Override
  public List<DueItem> between(String account, LocalDate from, LocalDate to) {
    return jdbc.sql(DUE)
        .param("account", account)
        .param("systems", people.systemsOf(account).toArray(String[]::new))
        .param("from", calendar.start(from))
        .param("to", calendar.start(to.plusDays(1)))
        .query(this::read)
        .list();
  }

  private DueItem read(ResultSet row, int number) throws SQLException {
    String stage = row.getString("stage");
    String title = "lifecycle.calendar.limit";
    var words = new Object[] {messages.getMessage("stage." + stage, null, Locale.ENGLISH)};
    return new DueItem(
        "stage-" + row.getString("id") + "-" + stage,
        KIND,
        messages.getMessage(title, words, Locale.ENGLISH),
        row.getString("name"),
        LocalDate.ofInstant(
            row.getObject("ends_at", OffsetDateTime.class).toInstant(), calendar.zone()),
        null,
        row.getBoolean("mine"),
        false,
        "/systems/" + row.getString("id"));
  }
}
