package io.gatehouse.escalation.ladder;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who hears of a task at which moment, until it is done. */
public record ChasePlan(List<Step> steps) {

  public static ChasePlan of(
      Instant opened, Instant due, Deadline deadline, List<Rung> rungs, WorkingCalendar calendar) {
    var steps = new ArrayList<Step>();
    List<Instant> reminders = reminders(opened, due, deadline, calendar);
    int level = Step.REMINDER - reminders.size();
    for (Instant reminder : reminders) {
      steps.add(new Step(++level, reminder, List.of("holder")));
    }
    rungs.stream()
        .sorted(Comparator.comparingInt(Rung::number))
        .map(rung -> new Step(rung.number(), calendar.after(due, rung.after()), rung.to()))
        .forEach(steps::add);
    return new ChasePlan(List.copyOf(steps));
  }

  /** A task that came too late to be reminded of is not: it is new to its holder anyway. */
  private static List<Instant> reminders(
      Instant opened, Instant due, Deadline deadline, WorkingCalendar calendar) {
    return deadline.remind().stream()
        .map(before -> calendar.before(due, before))
        .filter(reminder -> reminder.isAfter(opened) && reminder.isBefore(due))
        .distinct()
        .sorted()
        .toList();
  }

  /** When anybody hears of it for the first time, be the ladder what it may. */
  public static Instant begins(
      Instant opened, Instant due, Deadline deadline, WorkingCalendar calendar) {
    return reminders(opened, due, deadline, calendar).stream().findFirst().orElse(due);
  }

  /** The highest step whose time has come, where nobody heard of that or a higher one before. */
  public Optional<Step> highestDue(Instant now, int done) {
    return steps.stream()
        .filter(step -> step.level() > done && !step.at().isAfter(now))
        .max(Comparator.comparingInt(Step::level));
  }

  /** The first step above this level. */
  public Optional<Step> above(int level) {
    return steps.stream().filter(step -> step.level() > level).findFirst();
  }

  public List<Step> stepsAbove(int level) {
    return steps.stream().filter(step -> step.level() > level).toList();
  }

  /**
   * The steps to try until one names somebody who is there: the one that is due, those above it,
   * and at last those below it that were due and not taken, from the highest down.
   */
  public List<Step> inTurn(Step due, int done, Instant now) {
    if (due.isReminder()) {
      return List.of(due);
    }
    Stream<Step> below =
        steps.stream()
            .sorted(Comparator.comparingInt(Step::level).reversed())
            .filter(step -> step.level() < due.level() && step.level() > done)
            .filter(step -> !step.isReminder() && !step.at().isAfter(now));
    return Stream.of(Stream.of(due), stepsAbove(due.level()).stream(), below)
        .flatMap(some -> some)
        .toList();
  }
}
