package io.gatehouse.inbox.team;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much waits, and how late it is; every figure counts each task once.
 *
 * @param name a person, a role or a process
 * @param claimed what somebody has, out of all that is open
 * @param soon due until the end of the week and not overdue
 * @param weeks how many opened within a week, within four weeks, and longer ago
 * @param oldest when the one that waits longest came
 * @param more whether there is more than was counted
 */
record Load(
    String name,
    int open,
    int claimed,
    int overdue,
    int soon,
    List<Integer> weeks,
    @Nullable Instant oldest,
    boolean more) {

  static Load of(String name, Collection<Waiting> waiting, Moments moments) {
    Map<String, OpenTask> tasks = new LinkedHashMap<>();
    waiting.forEach(one -> tasks.putIfAbsent(one.task().id(), one.task()));
    Instant now = moments.now();
    Instant week = now.minus(Duration.ofDays(7));
    Instant month = now.minus(Duration.ofDays(28));
    int fresh = count(tasks, task -> task.created().isAfter(week));
    int older = count(tasks, task -> !task.created().isAfter(month));
    return new Load(
        name,
        tasks.size(),
        (int) waiting.stream().filter(Waiting::mine).map(one -> one.task().id()).distinct().count(),
        count(tasks, task -> isDueBefore(task, now)),
        count(tasks, task -> !isDueBefore(task, now) && isDueBefore(task, moments.endOfWeek())),
        List.of(fresh, tasks.size() - fresh - older, older),
        tasks.values().stream().map(OpenTask::created).min(Comparator.naturalOrder()).orElse(null),
        tasks.size() >= WaitingWork.MOST);
  }

  static boolean isDueBefore(OpenTask task, Instant moment) {
    return task.due() != null && task.due().isBefore(moment);
  }

  private static int count(Map<String, OpenTask> tasks, Predicate<OpenTask> which) {
    return (int) tasks.values().stream().filter(which).count();
  }

  /** What is neither overdue nor due this week. */
  public int later() {
    return open - overdue - soon;
  }
}
