package io.gatehouse.inbox.list;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.cases.CaseReaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks in the calendar: one's own, those of one's systems and people, and all to those who read
 * all cases. What only its handler knows of leaves the house in no feed.
 */
@Component
class TasksDue implements DueItems {

  private static final String KIND = "task";

  private static final int MOST = 5_000;

  private static final String DUE =
      """
      select t.task_id, t.name, t.process_name, t.system_name, t.case_key, t.due,
        coalesce((select title from case_file c where c.key = t.case_key), t.process_name)
          as subject,
        e.holder is not null and e.excluded is null as mine
      from inbox_task t
      left join inbox_entry e on e.task_id = t.task_id and e.holder = :account
      where t.due >= :from and t.due < :to and not %s
        and (:all or e.holder is not null or t.system_id = any (:systems)
          or t.assignee = any (:people))
      order by t.due, t.task_id limit :most
      """
          .formatted(Confidential.TASK);

  private final JdbcClient jdbc;
  private final People people;
  private final CaseReaders readers;
  private final WorkingCalendar calendar;

  TasksDue(JdbcClient jdbc, People people, CaseReaders readers, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.people = people;
    this.readers = readers;
    this.calendar = calendar;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(KIND);
  }

  @Override
  public List<DueItem> between(String account, LocalDate from, LocalDate to) {
    return jdbc.sql(DUE)
        .param("account", account)
        .param("from", calendar.start(from))
        .param("to", calendar.start(to.plusDays(1)))
        .param("all", readers.readsAll(account))
        .param("systems", people.systemsOf(account).toArray(String[]::new))
        .param("people", people.below(account).toArray(String[]::new))
        .param("most", MOST)
        .query(this::read)
        .list();
  }

  private DueItem read(ResultSet row, int number) throws SQLException {
    Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
    String system = row.getString("system_name");
    String about = Objects.requireNonNullElse(system, row.getString("subject"));
    return new DueItem(
        "task-" + row.getString("task_id"),
        KIND,
        row.getString("name"),
        about + ", " + row.getString("case_key"),
        LocalDate.ofInstant(due, calendar.zone()),
        due,
        row.getBoolean("mine"),
        true,
        "/tasks/" + row.getString("task_id"));
  }
}
