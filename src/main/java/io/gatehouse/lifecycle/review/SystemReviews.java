package io.gatehouse.lifecycle.review;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.Cadence;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.model.WaitingTimers;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemChanged;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When systems in operation are reviewed. The timer that waits in a system's lifecycle case is the
 * one truth: what changes the interval moves it.
 */
@Service
@Transactional
public class SystemReviews {

  public static final String KIND = "system-review";

  private static final String LIFE_CYCLE = "ai-system-lifecycle";
  private static final String REVIEW = "periodic-review";
  private static final String REVIEW_DUE = "Event_ReviewDue";
  private static final Period AGAIN = Period.ofDays(7);
  private static final Heading MOVED = new Heading("lifecycle.note.review-moved", "9.1 A.6.2.6");

  private final ReviewTable table;
  private final ReviewPlans plans;
  private final Systems systems;
  private final Cases cases;
  private final WaitingTimers timers;
  private final CaseNotes notes;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SystemReviews(
      ReviewTable table,
      ReviewPlans plans,
      Systems systems,
      Cases cases,
      WaitingTimers timers,
      CaseNotes notes,
      WorkingCalendar calendar,
      Clock clock) {
    this.table = table;
    this.plans = plans;
    this.systems = systems;
    this.cases = cases;
    this.timers = timers;
    this.notes = notes;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Entering operation anew counts the next review from now; coming back to it does not. */
  public void plan(AiSystemView system) {
    LocalDate planned = system.nextReview();
    if (planned == null || !planned.isAfter(today())) {
      count(system, today().plus(cadence(system).every()));
    } else if (plans.find(system.id()).isEmpty()) {
      plans.put(system.id(), new ReviewPlan(cadence(system).every(), false, null));
    }
  }

  /** A review was held to its end. */
  public void held(AiSystemView system) {
    LocalDate planned = requireNonNullElse(system.nextReview(), today());
    count(system, cadence(system).nextAfter(planned, today()));
  }

  private void count(AiSystemView system, LocalDate next) {
    boolean own = plans.find(system.id()).filter(ReviewPlan::own).isPresent();
    plans.put(system.id(), new ReviewPlan(cadence(system).every(), own, today()));
    systems.setNextReview(system.id(), next);
  }

  /** When the review is begun. One that was withdrawn is asked for again later. */
  public Instant begins(AiSystemView system) {
    LocalDate next =
        system.nextReview() == null ? today().plus(cadence(system).every()) : system.nextReview();
    LocalDate begun = cadence(system).begins(next);
    return calendar.opening(
        withdrawnOn(system.id())
            .filter(day -> !day.isBefore(begun))
            .map(day -> later(next, day.plus(AGAIN)))
            .orElse(begun));
  }

  private Optional<LocalDate> withdrawnOn(String systemId) {
    return cases.childrenOf(systemId).stream()
        .filter(file -> file.process().equals(REVIEW))
        .findFirst()
        .filter(file -> file.state().equals("withdrawn"))
        .map(CaseFile::endedAt)
        .map(at -> LocalDate.ofInstant(at, calendar.zone()));
  }

  /** How long before its date a review is begun. */
  public Cadence cadence(AiSystemView system) {
    Cadence said = rule(system).cadence();
    return plans
        .find(system.id())
        .filter(ReviewPlan::own)
        .map(plan -> new Cadence(plan.every(), said.lead(), said.planned()))
        .orElse(said);
  }

  /** What the table says of it. */
  public ReviewRule rule(AiSystemView system) {
    return table
        .find(KIND, system.riskClass())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s gives nothing for %s, %s"
                        .formatted(ReviewTable.TABLE, KIND, system.riskClass())));
  }

  @Transactional(readOnly = true)
  public Optional<ReviewPlan> planOf(String systemId) {
    return plans.find(systemId);
  }

  /**
   * Sets the interval by hand, or gives it back to the table.
   *
   * @param every null where the table is to say it
   * @param next null where it is counted anew
   */
  public void edit(
      String systemId, @Nullable Period every, @Nullable LocalDate next, String reason, String by) {
    AiSystemView system = systems.get(systemId);
    Cadence before = cadence(system);
    LocalDate planned = requireNonNullElse(system.nextReview(), today());
    LocalDate from = plans.find(systemId).map(ReviewPlan::countedFrom).orElse(null);
    Period present = every == null ? rule(system).cadence().every() : every;
    LocalDate counted = next == null ? from : next.minus(present);
    plans.put(systemId, new ReviewPlan(present, every != null, counted));
    LocalDate moved = next == null ? moved(system, planned, from, before.every()) : next;
    move(systemId, moved);
    note(systemId, before.every(), planned, reason, by);
  }

  /** Another risk class may mean another interval. */
  @EventListener
  void hear(SystemChanged changed) {
    follow(changed.systemId());
  }

  /** Another version of the table may mean other intervals. */
  public void followTable() {
    plans.followingTheTable().forEach(this::follow);
  }

  private void follow(String systemId) {
    AiSystemView system = systems.get(systemId);
    if (!system.stage().equals("operation")) {
      return;
    }
    Period present = rule(system).cadence().every();
    Optional<ReviewPlan> plan = plans.find(systemId);
    if (plan.isEmpty()) {
      plans.put(systemId, new ReviewPlan(present, false, null));
    } else if (!plan.get().own() && !plan.get().every().equals(present)) {
      Period before = plan.get().every();
      LocalDate from = plan.get().countedFrom();
      LocalDate planned = requireNonNullElse(system.nextReview(), today());
      plans.put(systemId, new ReviewPlan(present, false, from));
      if (move(systemId, moved(system, planned, from, before))) {
        note(systemId, before, planned, "", null);
      }
    }
  }

  private LocalDate moved(
      AiSystemView system, LocalDate planned, @Nullable LocalDate from, Period before) {
    return cadence(system).moved(planned, from, before, today());
  }

  /** A review that is under way is held first; its end counts by the present interval. */
  private boolean move(String systemId, LocalDate next) {
    if (!timers.waitsAt(LIFE_CYCLE, systemId, REVIEW_DUE)) {
      return false;
    }
    systems.setNextReview(systemId, next);
    return timers.move(LIFE_CYCLE, systemId, REVIEW_DUE, begins(systems.get(systemId)));
  }

  private void note(
      String systemId, Period before, LocalDate planned, String reason, @Nullable String by) {
    AiSystemView system = systems.get(systemId);
    notes.noted(
        systemId,
        MOVED,
        by,
        Map.of(
            "everyBefore", before.toString(),
            "every", cadence(system).every().toString(),
            "nextBefore", planned.toString(),
            "next", String.valueOf(system.nextReview()),
            "reason", reason,
            "tableVersion", rule(system).version()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
