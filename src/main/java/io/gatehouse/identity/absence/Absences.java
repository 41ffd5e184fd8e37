package io.gatehouse.identity.absence;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Says who is away and who stands in, today in the organisation's zone. */
@Service
public class Absences {

  private final AbsenceTable table;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Absences(AbsenceTable table, WorkingCalendar calendar, Clock clock) {
    this.table = table;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The absence that somebody is in or that is to come. */
  public Optional<Absence> of(String account) {
    return table.of(account).filter(absence -> !absence.isOver(today()));
  }

  /** By account the absences that people are in or that are to come. */
  public Map<String, Absence> all() {
    Map<String, Absence> all = new TreeMap<>();
    table.notOver(today()).forEach(absence -> all.put(absence.account(), absence));
    return all;
  }

  /**
   * By account who stands in for it today: the deputy, or where the deputy is away too, theirs;
   * without those who are there and those for whom nobody active stands in.
   */
  public Map<String, String> standIns(Collection<String> accounts) {
    return accounts.isEmpty() ? Map.of() : table.standIns(accounts, today());
  }

  public boolean standsIn(String deputy, String absent) {
    return deputy.equals(standIns(List.of(absent)).get(absent));
  }

  /** Whether the one who is away has chosen who stands in, and nobody for them. */
  public boolean choseThemselves(String absent) {
    return table.of(absent).filter(absence -> absence.setBy().equals(absent)).isPresent();
  }

  /** The absences in which this person stands in today, the first to end first. */
  public List<Absence> coveredBy(String deputy) {
    Set<String> behind = table.behind(deputy);
    return standIns(behind).entrySet().stream()
        .filter(entry -> entry.getValue().equals(deputy))
        .flatMap(entry -> table.of(entry.getKey()).stream())
        .sorted(Comparator.comparing(Absence::lastDay).thenComparing(Absence::account))
        .toList();
  }

  /** Those with an absence for whom this person is, was or will be in the line of deputies. */
  public Set<String> behind(String account) {
    return table.behind(account);
  }

  /** In the organisation's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }
}
