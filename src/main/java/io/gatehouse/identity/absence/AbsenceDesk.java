package io.gatehouse.identity.absence;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PersonChanges;
import io.gatehouse.identity.change.AbsenceChanged;
import io.gatehouse.identity.permission.Permissions;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where absences are set, changed and removed; every change is noted with its author. */
@Service
@Transactional
public class AbsenceDesk {

  private final AbsenceTable table;
  private final Absences absences;
  private final AbsenceTurns turns;
  private final People people;
  private final Permissions permissions;
  private final PersonChanges changes;
  private final ApplicationEventPublisher events;

  AbsenceDesk(
      AbsenceTable table,
      Absences absences,
      AbsenceTurns turns,
      People people,
      Permissions permissions,
      PersonChanges changes,
      ApplicationEventPublisher events) {
    this.table = table;
    this.absences = absences;
    this.turns = turns;
    this.people = people;
    this.permissions = permissions;
    this.changes = changes;
    this.events = events;
  }

  /**
   * Replaces what was set before.
   *
   * @param lastDay included
   * @throws AbsenceRefused saying which field is wrong and why
   */
  public void set(String account, String deputy, LocalDate firstDay, LocalDate lastDay, String by) {
    table.waitForOtherChanges();
    people.get(account);
    checkDays(firstDay, lastDay);
    checkDeputy(account, deputy, firstDay, lastDay);
    String before = absences.of(account).map(AbsenceDesk::words).orElse(null);
    Absence absence = table.put(account, deputy, firstDay, lastDay, by);
    changes.note(account, "absence-set", before, words(absence), by);
    turns.schedule(absence);
    events.publishEvent(new AbsenceChanged(account, by));
  }

  /** Nothing happens when there is none. */
  public void remove(String account, String by) {
    Absence absence = absences.of(account).orElse(null);
    if (absence != null && table.remove(account)) {
      changes.note(account, "absence-removed", words(absence), null, by);
      events.publishEvent(new AbsenceChanged(account, by));
    }
  }

  private static String words(Absence a) {
    return "%s – %s, %s".formatted(a.firstDay(), a.lastDay(), a.deputy());
  }

  private void checkDays(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new AbsenceRefused("to", "away.to-before-from");
    }
    if (lastDay.isBefore(absences.today())) {
      throw new AbsenceRefused("to", "away.to-over");
    }
    if (lastDay.isAfter(absences.today().plusYears(2))) {
      throw new AbsenceRefused("to", "away.to-far");
    }
  }

  private void checkDeputy(String account, String deputy, LocalDate firstDay, LocalDate lastDay) {
    if (deputy.equals(account)) {
      throw new AbsenceRefused("deputy", "away.deputy-self");
    }
    if (people.find(deputy).filter(this::mayStandIn).isEmpty()) {
      throw new AbsenceRefused("deputy", "away.deputy-unable");
    }
    if (leadsBack(account, deputy, firstDay, lastDay)) {
      throw new AbsenceRefused("deputy", "away.deputy-circle");
    }
  }

  boolean mayStandIn(Account account) {
    return permissions.letsWork(account);
  }

  /**
   * Whether there is a day on which each of a line of deputies is away, and the last one's is this.
   */
  private boolean leadsBack(String account, String deputy, LocalDate from, LocalDate to) {
    LocalDate begin = from;
    LocalDate end = to;
    String at = deputy;
    while (!at.equals(account)) {
      Absence next = table.of(at).orElse(null);
      if (next == null) {
        return false;
      }
      begin = next.firstDay().isAfter(begin) ? next.firstDay() : begin;
      end = next.lastDay().isBefore(end) ? next.lastDay() : end;
      if (begin.isAfter(end)) {
        return false;
      }
      at = next.deputy();
    }
    return true;
  }
}
