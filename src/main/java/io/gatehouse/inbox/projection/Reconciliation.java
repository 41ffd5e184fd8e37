package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.projection.DriftSearch.Found;
import io.gatehouse.inbox.projection.DriftSearch.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for tasks whose rows behind the inbox are not what the engine says, repairs them one by one
 * and says how many there were. None is what is expected: a number means a fault in this program or
 * somebody's hand in its database.
 */
@Component
class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final int STRETCH = 1_000;

  private final DriftSearch drift;
  private final TaskRepair repair;
  private final MeterRegistry meters;

  Reconciliation(DriftSearch drift, TaskRepair repair, MeterRegistry meters) {
    this.drift = drift;
    this.repair = repair;
    this.meters = meters;
    for (Kind kind : List.of(Kind.MISSING, Kind.CHANGED, Kind.LEFT_OVER)) {
      count(kind, 0);
    }
  }

  /**
   * @param compared tasks looked at
   * @param repaired how many of each kind differed and do no longer
   * @param failed how many differ still
   */
  record Report(int compared, Map<Kind, Integer> repaired, int failed) {}

  Report run() {
    var tally = new Tally();
    tally.walk(drift::tasks);
    tally.walk(drift::rows);
    tally.walk(drift::entries);
    tally.repaired.forEach(this::count);
    var report = new Report(tally.compared, tally.repaired, tally.failed);
    if (report.repaired().isEmpty() && report.failed() == 0) {
      LOG.info("The inbox is what the engine says: {} rows compared", report.compared());
    } else {
      LOG.warn(
          "The inbox was not what the engine says: repaired {}, failed {}, of {} rows compared",
          report.repaired(),
          report.failed(),
          report.compared());
    }
    return report;
  }

  private void count(Kind kind, int repaired) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("gatehouse.inbox.drift", "kind", name).increment(repaired);
  }

  private class Tally {
    private final Map<Kind, Integer> repaired = new EnumMap<>(Kind.class);
    private int compared;
    private int failed;

    void walk(BiFunction<String, Integer, List<Found>> search) {
      String after = "";
      while (true) {
        List<Found> stretch = search.apply(after, STRETCH);
        if (stretch.isEmpty()) {
          return;
        }
        compared += stretch.size();
        stretch.stream().filter(found -> found.kind() != Kind.NONE).forEach(this::repair);
        after = stretch.get(stretch.size() - 1).id();
      }
    }

    /** One that fails must not keep the others from being repaired. */
    private void repair(Found found) {
      try {
        if (repair.repair(found.id())) {
          repaired.merge(found.kind(), 1, Integer::sum);
        }
      } catch (RuntimeException e) {
        failed++;
        LOG.error("Task {} of the inbox could not be repaired", found.id(), e);
      }
    }
  }
}
