package io.gatehouse.improvement;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks of effectiveness that are still to come, in the calendar; then they are tasks there. */
@Component
class ChecksDue implements DueItems {

  private static final String KIND = "finding-check";

  private static final String WAITING =
      """
      select case_key, check_from from finding
      where step = 'wait' and check_from >= :from and check_from < :end
      """;

  private final JdbcClient jdbc;
  private final Cases cases;
  private final CaseReaders readers;
  private final People people;
  private final WorkingCalendar calendar;
  private final MessageSource messages;

  ChecksDue(
      JdbcClient jdbc,
      Cases cases,
      CaseReaders readers,
      People people,
      WorkingCalendar calendar,
      MessageSource messages) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.readers = readers;
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
    Map<String, Instant> waiting = new HashMap<>();
    jdbc.sql(WAITING)
        .param("from", calendar.start(from))
        .param("end", calendar.start(to.plusDays(1)))
        .query(
            row -> {
              var at = row.getObject("check_from", OffsetDateTime.class).toInstant();
              waiting.put(row.getString("case_key"), at);
            });
    boolean mine = people.rolesOf(account).contains(Role.COMPLIANCE_LEAD.key());
    return readers.readable(account, cases.find(List.copyOf(waiting.keySet()))).stream()
        .map(file -> item(file, waiting.get(file.key()), mine))
        .toList();
  }

  private DueItem item(CaseFile file, Instant at, boolean mine) {
    return new DueItem(
        KIND + "-" + file.key(),
        KIND,
        messages.getMessage("findings.due.check", null, Locale.ENGLISH),
        file.key() + ": " + file.title(),
        LocalDate.ofInstant(at, calendar.zone()),
        at,
        mine,
        false,
        "/findings/" + file.key());
  }
}
