package io.gatehouse.calendar.holiday;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.NewEvidence;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Where holidays are added and removed; every change is evidence in a chain of its own. */
@Service
class Holidays {

  /** What the chain is called where cases have their keys. */
  static final String CHAIN = "CALENDAR";

  static final int LONGEST_NAME = 80;
  private static final int MOST_IN_A_YEAR = 100;
  private static final int YEARS_AHEAD = 20;

  private final HolidayTable table;
  private final KnownHolidays known;
  private final Evidence evidence;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Holidays(
      HolidayTable table,
      KnownHolidays known,
      Evidence evidence,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.known = known;
    this.evidence = evidence;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Published in the transaction of the change. */
  record Changed() {}

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  List<Holiday> of(Year year) {
    return table.between(year.atDay(1), year.atDay(year.length()));
  }

  /** Those that are not so yet; without a name, a day keeps the one that it has. */
  List<Holiday> newOnes(List<Holiday> offered) {
    return offered.stream()
        .filter(
            one ->
                table
                    .on(one.day())
                    .filter(there -> one.name().isBlank() || there.equals(one))
                    .isEmpty())
        .toList();
  }

  /**
   * @throws HolidayRefused when one of them cannot be; then none is added
   */
  @Transactional
  public int add(List<Holiday> added, String by) {
    table.waitForOtherChanges();
    List<Holiday> changes = newOnes(added);
    for (Holiday one : changes) {
      check(one);
      Holiday before = table.on(one.day()).orElse(null);
      table.put(one);
      record(before == null ? "holiday-added" : "holiday-renamed", before, one, by);
    }
    changes.stream().map(one -> Year.from(one.day())).distinct().forEach(this::checkYear);
    events.publishEvent(new Changed());
    return changes.size();
  }

  /** Nothing happens when it is none. */
  @Transactional
  public void remove(LocalDate day, String by) {
    table.waitForOtherChanges();
    table
        .on(day)
        .ifPresent(
            holiday -> {
              table.remove(day);
              record("holiday-removed", holiday, null, by);
              events.publishEvent(new Changed());
            });
  }

  /** Newest first. */
  List<EvidenceEntry> latestChanges(int most) {
    List<EvidenceEntry> changes = new ArrayList<>(evidence.of(CHAIN));
    Collections.reverse(changes);
    return changes.stream().limit(most).toList();
  }

  /** After a change that was undone, too: it may have been read meanwhile. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  void forget(Changed changed) {
    known.forget();
  }

  private void check(Holiday one) {
    LocalDate first = today().withDayOfYear(1);
    if (one.day().isBefore(first) || one.day().isAfter(first.plusYears(YEARS_AHEAD))) {
      throw new HolidayRefused("holidays.far", one.day());
    }
    if (one.name().length() > LONGEST_NAME || one.name().matches("(?s).*\\p{Cntrl}.*")) {
      throw new HolidayRefused("holidays.name-wrong", one.day());
    }
  }

  /** Deadlines of many working days must stay within reach. */
  private void checkYear(Year year) {
    if (of(year).size() > MOST_IN_A_YEAR) {
      throw new HolidayRefused("holidays.too-many", year.atDay(1));
    }
  }

  private void record(String what, @Nullable Holiday before, @Nullable Holiday after, String by) {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("change", what);
    values.put("day", (after == null ? before : after).day().toString());
    values.put("before", before == null ? null : before.name());
    values.put("after", after == null ? null : after.name());
    evidence.record(
        new NewEvidence(
            CHAIN, "noted", null, null, by, null, false, values, List.of(), "calendar", 1, "8.1"));
  }
}
