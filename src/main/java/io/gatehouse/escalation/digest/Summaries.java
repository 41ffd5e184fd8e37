package io.gatehouse.escalation.digest;

import io.gatehouse.calendar.Dates;
import io.gatehouse.escalation.digest.Summary.Open;
import io.gatehouse.identity.People;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.team.Waiting;
import io.gatehouse.inbox.team.WaitingWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sums up one's own work, that of one's people, and what one may take as a deputy. */
@Component
class Summaries {

  private static final int AHEAD = 7;

  /** What has no deadline is stuck when it waits for as long as that. */
  private static final Duration LONG = Duration.ofDays(28);

  private final People people;
  private final Absences absences;
  private final WaitingWork work;
  private final Dates dates;
  private final Clock clock;

  Summaries(People people, Absences absences, WaitingWork work, Dates dates, Clock clock) {
    this.people = people;
    this.absences = absences;
    this.work = work;
    this.dates = dates;
    this.clock = clock;
  }

  /** Nothing where nothing is to be said. */
  Optional<Summary> of(String account, ChaseOutlook outlook) {
    List<String> team = people.below(account);
    List<String> everybody = new ArrayList<>(team);
    everybody.add(account);
    List<Open> open = byTask(work.of(everybody, account), outlook);
    Instant now = clock.instant();
    Instant until = dates.day(now).plusDays(AHEAD).atStartOfDay(dates.zone()).toInstant();
    Summary summary =
        new Summary(
            team.size(),
            absences.coveredBy(account).stream().map(Absence::account).toList(),
            which(open, one -> isDueBefore(one, now)),
            which(open, one -> !isDueBefore(one, now) && isDueBefore(one, until)),
            cases(which(open, one -> isStuck(one, now))),
            which(open, one -> one.next() != null && one.next().at().isBefore(until)).stream()
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.next()).at()))
                .toList());
    return Optional.of(summary).filter(said -> !said.isEmpty());
  }

  private static List<Open> byTask(List<Waiting> waiting, ChaseOutlook outlook) {
    Map<String, List<Waiting>> tasks =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.task().id(), LinkedHashMap::new, Collectors.toList()));
    return tasks.values().stream().map(lines -> open(lines, outlook)).toList();
  }

  private static Open open(List<Waiting> lines, ChaseOutlook outlook) {
    Waiting first = lines.get(0);
    List<String> having = lines.stream().map(Waiting::holder).toList();
    return new Open(first.task(), first.about(), having, outlook.next(first.task()).orElse(null));
  }

  private static List<Open> which(List<Open> open, Predicate<Open> which) {
    return open.stream().filter(which).toList();
  }

  private static boolean isDueBefore(Open one, Instant moment) {
    return one.task().due() != null && one.task().due().isBefore(moment);
  }

  /** Nobody will be told of it any more. */
  private static boolean isStuck(Open one, Instant now) {
    return one.next() == null
        && (one.task().due() == null
            ? one.task().created().isBefore(now.minus(LONG))
            : one.task().due().isBefore(now));
  }

  private static List<Open> cases(List<Open> tasks) {
    Map<String, Open> first = new LinkedHashMap<>();
    tasks.forEach(one -> first.putIfAbsent(one.task().caseKey(), one));
    return List.copyOf(first.values());
  }
}
