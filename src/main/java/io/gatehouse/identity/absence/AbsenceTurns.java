package io.gatehouse.identity.absence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gatehouse.identity.change.AbsenceChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the beginning and the end of an absence known when they come, as scheduled work. */
@Component
class AbsenceTurns {

  static final TaskDescriptor<Long> TURN = TaskDescriptor.of("absence", Long.class);

  private final AbsenceTable table;
  private final Absences absences;
  private final SchedulerClient scheduler;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AbsenceTurns(
      AbsenceTable table,
      Absences absences,
      @Lazy SchedulerClient scheduler,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.absences = absences;
    this.scheduler = scheduler;
    this.events = events;
    this.clock = clock;
  }

  /** What was scheduled for an earlier absence finds it gone, and does nothing. */
  void schedule(Absence absence) {
    Stream.of(absence.firstDay(), absence.lastDay().plusDays(1))
        .filter(day -> absences.startOf(day).isAfter(clock.instant()))
        .forEach(day -> schedule(absence, day));
  }

  private void schedule(Absence absence, LocalDate day) {
    Instant at = absences.startOf(day);
    scheduler.schedule(TURN.instance(absence.id() + " " + day).data(absence.id()).scheduledTo(at));
  }

  @Transactional
  public void take(long absence) {
    table
        .find(absence)
        .ifPresent(turned -> events.publishEvent(new AbsenceChanged(turned.account(), null)));
  }
}
