package io.gatehouse.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Moves the clock ahead through every moment at which something falls due, in order, and comes back
 * when all of it has been run.
 */
@Component
@ConditionalOnTimeMachine
public class TimeMachine {

  static final Duration FARTHEST = Duration.ofDays(731);

  private final AdjustableClock clock;
  private final MovingLock moving;
  private final EnginePause pause;
  private final List<DueWork> work;

  TimeMachine(AdjustableClock clock, MovingLock moving, EnginePause pause, List<DueWork> work) {
    this.clock = clock;
    this.moving = moving;
    this.pause = pause;
    this.work = work;
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * @param by a duration, or a period of the calendar in UTC
   * @throws TimeRefused when it leads back, or too far
   */
  public Instant advance(TemporalAmount by) {
    return to(now().atZone(ZoneOffset.UTC).plus(by).toInstant());
  }

  /**
   * @return what time it is then: that moment, or shortly after
   * @throws TimeRefused when that moment has passed, or is too far away
   * @throws TimeMachineBusy when somebody else is moving the clock
   */
  public Instant to(Instant moment) {
    Duration leap = Duration.between(now(), moment);
    if (leap.compareTo(Duration.ofMinutes(-1)) < 0) {
      throw new TimeRefused(
          "Time only moves ahead. It is %s already, later than %s.".formatted(now(), moment));
    }
    if (leap.compareTo(FARTHEST) > 0) {
      throw new TimeRefused("Two years are the farthest that time moves at once.");
    }
    alone(() -> walkTo(moment));
    return now();
  }

  /** Runs what is due now, without moving the clock. */
  public void settle() {
    alone(this::drain);
  }

  /**
   * Lets nobody else move the clock while the story goes on, which may move it step by step.
   *
   * @throws TimeMachineBusy when somebody else is moving the clock
   */
  public void keep(Runnable story) {
    moving.during(story);
  }

  /** When something falls due next. */
  public Optional<Instant> next() {
    return next(now()).map(Stop::at);
  }

  /** A moment at which work of one kind falls due, by its place in the list. */
  private record Stop(Instant at, int kind) {}

  private Optional<Stop> next(Instant after) {
    return IntStream.range(0, work.size())
        .boxed()
        .flatMap(kind -> work.get(kind).next(after).map(at -> new Stop(at, kind)).stream())
        .min(Comparator.comparing(Stop::at));
  }

  private void alone(Runnable journey) {
    moving.during(
        () -> {
          clock.follow();
          pause.during(journey);
        });
  }

  private void walkTo(Instant moment) {
    Optional<Stop> stop = next(drain());
    while (stop.isPresent() && !stop.get().at().isAfter(moment)) {
      clock.moveTo(stop.get().at());
      stop = next(drain(stop.get().kind()));
    }
    clock.moveTo(moment);
    drain();
  }

  private Instant drain() {
    return drain(0);
  }

  /**
   * What one kind of work does may make the other due.
   *
   * @return until when all is done: the clock ran on, and what fell due since is to be done next
   */
  private Instant drain(int first) {
    Instant done = now();
    int idle = 0;
    for (int turn = first; idle < work.size(); turn++) {
      Instant begun = now();
      boolean ran = work.get(turn % work.size()).run();
      done = ran || idle == 0 ? begun : done;
      idle = ran ? 1 : idle + 1;
    }
    return done;
  }
}
