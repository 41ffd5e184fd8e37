package io.gatehouse.incident.board;

import io.gatehouse.incident.clock.NotificationClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the frame of every page the clocks that are overdue or nearly so; no drills. */
@Component
public class ClocksOfConcern {

  private final RunningClocks running;
  private final ClockReaders readers;
  private final Clock clock;

  ClocksOfConcern(RunningClocks running, ClockReaders readers, Clock clock) {
    this.running = running;
    this.readers = readers;
    this.clock = clock;
  }

  /** Those of incidents that the account may read. */
  @Transactional(readOnly = true)
  public int count(String account) {
    Instant now = clock.instant();
    List<NotificationClock> concerning =
        running.of(false).stream().filter(one -> Concern.of(one, now) != Concern.NONE).toList();
    return concerning.isEmpty() ? 0 : readers.readable(account, concerning).size();
  }
}
