package io.gatehouse.incident.board;

import io.gatehouse.calendar.Dates;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.board.Lane.Drawn;
import io.gatehouse.incident.clock.NotificationClock;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws clocks on one axis. */
@Component
public class Lanes {

  private final AnsweringTasks tasks;
  private final Systems systems;
  private final ClockWords words;
  private final Dates dates;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Lanes(
      AnsweringTasks tasks,
      Systems systems,
      ClockWords words,
      Dates dates,
      WorkingCalendar calendar,
      Clock clock) {
    this.tasks = tasks;
    this.systems = systems;
    this.words = words;
    this.dates = dates;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What is drawn.
   *
   * @param overdue how many are
   * @param soon how many are nearly so
   */
  public record Drawing(Axis axis, List<Lane> lanes, long overdue, long soon) {}

  /**
   * @param reader whose tasks are links; null for nobody's
   */
  public Drawing draw(
      List<NotificationClock> clocks, Function<String, Incident> of, @Nullable String reader) {
    Instant now = clock.instant();
    Window window = Window.of(clocks, now);
    AnsweringTasks.Open open = tasks.of(clocks, reader);
    List<Lane> lanes =
        clocks.stream().map(one -> lane(one, of.apply(one.caseKey()), open, window)).toList();
    return new Drawing(
        Axis.of(window, dates),
        lanes,
        count(clocks, Concern.OVERDUE, now),
        count(clocks, Concern.SOON, now));
  }

  private static long count(List<NotificationClock> clocks, Concern concern, Instant now) {
    return clocks.stream().filter(one -> one.running() && Concern.of(one, now) == concern).count();
  }

  private Lane lane(
      NotificationClock one, Incident incident, AnsweringTasks.Open open, Window window) {
    Optional<AnsweringTasks.Answering> task = open.task(one);
    @Nullable String assignee = task.map(AnsweringTasks.Answering::assignee).orElse(null);
    return new Lane(
        one.id().toString(),
        one.caseKey(),
        incident.what(),
        Optional.ofNullable(incident.systemId())
            .flatMap(systems::find)
            .map(AiSystemView::name)
            .orElse(null),
        incident.drill(),
        one.milestone().name().toLowerCase(java.util.Locale.ROOT),
        one.recipient(),
        one.basis(),
        task.filter(AnsweringTasks.Answering::mayOpen)
            .map(AnsweringTasks.Answering::id)
            .orElse(null),
        assignee == null ? one.role() : assignee,
        assignee != null,
        one.state(),
        mark(one, window.now()),
        words.of(one, window.now()),
        one.endedAt() == null ? one.dueAt() : one.endedAt(),
        one.running() ? one.lastDay() : null,
        one.delayReason(),
        drawn(one, window));
  }

  private static String mark(NotificationClock one, Instant now) {
    return switch (one.state()) {
      case "running" -> Concern.of(one, now).mark();
      case "met" -> "ok";
      case "missed" -> "stop";
      default -> "";
    };
  }

  private Drawn drawn(NotificationClock one, Window window) {
    Instant until = one.endedAt() == null ? window.now() : one.endedAt();
    Instant within = until.isBefore(one.dueAt()) ? until : one.dueAt();
    boolean running = one.running();
    return new Drawn(
        window.percent(one.awareAt()),
        window.percent(one.awareAt(), within),
        window.percent(until),
        running ? window.percent(until, one.dueAt()) : "0",
        window.percent(one.dueAt()),
        window.percent(one.dueAt(), until),
        end(running ? one.dueAt() : until, window),
        running && one.lastDay() != null ? end(endOf(one.lastDay()), window) : null);
  }

  private static @Nullable String end(Instant at, Window window) {
    return window.shows(at) ? window.percent(at) : null;
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }
}
