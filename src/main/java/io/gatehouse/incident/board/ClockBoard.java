package io.gatehouse.incident.board;

import io.gatehouse.incident.Incident;
import io.gatehouse.incident.Incidents;
import io.gatehouse.incident.clock.NotificationClock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All clocks that run, of the incidents that somebody may read. */
@Component
@Transactional(readOnly = true)
public class ClockBoard {

  /** More than this nobody watches. */
  private static final int SHOWN = 200;

  private final RunningClocks running;
  private final ClockReaders readers;
  private final Incidents incidents;
  private final Lanes lanes;

  ClockBoard(RunningClocks running, ClockReaders readers, Incidents incidents, Lanes lanes) {
    this.running = running;
    this.readers = readers;
    this.incidents = incidents;
    this.lanes = lanes;
  }

  /**
   * The board.
   *
   * @param running how many there are, shown or not
   */
  public record Board(Lanes.Drawing drawing, int running) {}

  public Board of(String account, boolean drills) {
    List<NotificationClock> all = readers.readable(account, running.of(drills));
    List<NotificationClock> shown = all.subList(0, Math.min(SHOWN, all.size()));
    Map<String, Incident> known =
        incidents
            .findAllById(shown.stream().map(NotificationClock::caseKey).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Incident::caseKey, Function.identity()));
    return new Board(lanes.draw(shown, known::get, account), all.size());
  }
}
