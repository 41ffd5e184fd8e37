package io.gatehouse.incident.clock;

import io.gatehouse.incident.clock.NotificationClock.Milestone;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts clocks, stops them, and counts them anew from the same moment of awareness. */
@Service
@Transactional
public class ClockBook {

  private final NotificationClocks clocks;
  private final Clock clock;

  ClockBook(NotificationClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * What a triage did to the duties of an incident.
   *
   * @param begun those to be notified from now on
   * @param moved those whose open reports have another limit now
   * @param lapsed those that do not apply any more
   */
  public record Recount(Set<String> begun, Set<String> moved, Set<String> lapsed) {}

  /** What was reported stays reported; what was replaced or lapsed is kept. */
  public Recount recount(String caseKey, Instant aware, int triage, Collection<Duty> duties) {
    Map<String, List<NotificationClock>> before =
        clocks.counting(caseKey).stream().collect(Collectors.groupingBy(NotificationClock::duty));
    var begun = new TreeSet<String>();
    var moved = new TreeSet<String>();
    for (Duty duty : duties) {
      List<NotificationClock> earlier = before.getOrDefault(duty.duty(), List.of());
      if (earlier.stream().noneMatch(ClockBook::isComplete)) {
        start(caseKey, duty, aware, triage, earlier);
        begun.add(duty.duty());
      } else if (replace(earlier, duty, triage)) {
        moved.add(duty.duty());
      }
    }
    var lapsed = new TreeSet<>(before.keySet());
    duties.forEach(duty -> lapsed.remove(duty.duty()));
    lapsed.removeIf(duty -> !lapse(before.get(duty)));
    return new Recount(begun, moved, lapsed);
  }

  private static boolean isComplete(NotificationClock one) {
    return one.milestone() == Milestone.COMPLETE;
  }

  /** A first report that went out before the duty lapsed is not asked for again. */
  private void start(
      String caseKey, Duty duty, Instant aware, int triage, List<NotificationClock> earlier) {
    Arrays.stream(Milestone.values())
        .filter(milestone -> earlier.stream().noneMatch(one -> one.milestone() == milestone))
        .forEach(
            milestone ->
                clocks.save(new NotificationClock(caseKey, duty, milestone, aware, triage)));
  }

  /** Whether anything ran that ends. */
  private boolean lapse(List<NotificationClock> ofDuty) {
    List<NotificationClock> running = running(ofDuty);
    running.forEach(one -> one.lapse(clock.instant()));
    return !running.isEmpty();
  }

  private boolean replace(List<NotificationClock> ofDuty, Duty duty, int triage) {
    List<NotificationClock> other =
        running(ofDuty).stream().filter(one -> !one.agreesWith(duty)).toList();
    other.forEach(one -> one.replace(clock.instant()));
    clocks.flush(); // only one may count at a time
    other.forEach(
        one ->
            clocks.save(
                new NotificationClock(
                    one.caseKey(), duty, one.milestone(), one.awareAt(), triage)));
    return !other.isEmpty();
  }

  private static List<NotificationClock> running(List<NotificationClock> some) {
    return some.stream().filter(NotificationClock::running).toList();
  }

  /** A report went out; a complete one is the first one, too, where none went before. */
  public void sent(String caseKey, String duty, Milestone sent, @Nullable String delayReason) {
    Arrays.stream(Milestone.values())
        .filter(milestone -> milestone.compareTo(sent) <= 0)
        .flatMap(milestone -> find(caseKey, duty, milestone).stream())
        .filter(NotificationClock::running)
        .forEach(one -> one.sent(clock.instant(), delayReason));
  }

  /** The clock that counts for it now. */
  @Transactional(readOnly = true)
  public NotificationClock get(String caseKey, String duty, Milestone milestone) {
    return find(caseKey, duty, milestone)
        .orElseThrow(() -> new IllegalStateException("%s has no duty %s".formatted(caseKey, duty)));
  }

  private Optional<NotificationClock> find(String caseKey, String duty, Milestone milestone) {
    return clocks.counting(caseKey, duty, milestone.key());
  }

  /** Whether a first report went out; it may have done so before the duty lapsed and came back. */
  @Transactional(readOnly = true)
  public boolean isReported(String caseKey, String duty) {
    return !get(caseKey, duty, Milestone.INITIAL).running();
  }

  /** The duties that the triage of that number began, also those that had lapsed before. */
  @Transactional(readOnly = true)
  public List<String> begunBy(String caseKey, int triage) {
    List<NotificationClock> complete =
        clocks.findByCaseKeyOrderByDueAtAscTriageAsc(caseKey).stream()
            .filter(ClockBook::isComplete)
            .sorted(Comparator.comparingInt(NotificationClock::triage))
            .toList();
    Map<String, String> before =
        complete.stream()
            .filter(one -> one.triage() < triage)
            .collect(
                Collectors.toMap(
                    NotificationClock::duty, NotificationClock::state, (earlier, later) -> later));
    return complete.stream()
        .filter(one -> one.triage() == triage && one.running())
        .map(NotificationClock::duty)
        .filter(duty -> before.getOrDefault(duty, "lapsed").equals("lapsed"))
        .toList();
  }

  /** Whether a report of it is owed still. */
  @Transactional(readOnly = true)
  public boolean owes(String caseKey) {
    return clocks.counting(caseKey).stream().anyMatch(NotificationClock::running);
  }
}
