package io.gatehouse.incident.clock;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.incident.clock.NotificationClock.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Complete reports that are still to come, in the calendar; what is asked now is a task there. */
@Component
class ClocksDue implements DueItems {

  static final String KIND = "clock";

  private final NotificationClocks clocks;
  private final Cases cases;
  private final CaseReaders readers;
  private final People people;
  private final WorkingCalendar calendar;
  private final MessageSource messages;

  ClocksDue(
      NotificationClocks clocks,
      Cases cases,
      CaseReaders readers,
      People people,
      WorkingCalendar calendar,
      MessageSource messages) {
    this.clocks = clocks;
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
    List<NotificationClock> due =
        clocks.inState("running").stream()
            .filter(one -> !day(one).isBefore(from) && !day(one).isAfter(to))
            .filter(one -> one.milestone() == Milestone.COMPLETE && !isAsked(one))
            .toList();
    List<CaseFile> files =
        due.stream()
            .map(NotificationClock::caseKey)
            .distinct()
            .collect(Collectors.collectingAndThen(Collectors.toList(), cases::find));
    Map<String, CaseFile> readable =
        readers.readable(account, files).stream()
            .collect(Collectors.toMap(CaseFile::key, Function.identity()));
    return due.stream()
        .filter(one -> readable.containsKey(one.caseKey()))
        .map(one -> item(one, readable.get(one.caseKey()), account))
        .toList();
  }

  private DueItem item(NotificationClock one, CaseFile file, String account) {
    String title =
        messages.getMessage(
            "incident.due.complete", new Object[] {one.recipient()}, Locale.ENGLISH);
    return new DueItem(
        "clock-" + one.id(),
        KIND,
        title,
        file.key() + ": " + file.title(),
        day(one),
        one.dueAt(),
        people.holds(account, one.role(), file.systemId()),
        true,
        "/cases/" + one.caseKey());
  }

  /** Once the first report went out, the complete one is a task. */
  private boolean isAsked(NotificationClock one) {
    return clocks.counting(one.caseKey(), one.duty(), Milestone.INITIAL.key()).stream()
        .noneMatch(NotificationClock::running);
  }

  private LocalDate day(NotificationClock one) {
    return LocalDate.ofInstant(one.dueAt(), calendar.zone());
  }
}
