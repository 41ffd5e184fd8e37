package io.gatehouse.incident.board;

import io.gatehouse.calendar.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days above the lanes.
 *
 * @param now where the present stands; null where it is not shown
 */
public record Axis(@Nullable String now, List<Tick> ticks) {

  private static final int MOST = 5;

  /** As parts of the whole: closer to the edge or to the present, a word has no room. */
  private static final double ROOM = 0.11;

  /** A day at its beginning. */
  public record Tick(String at, String day) {}

  static Axis of(Window window, Dates dates) {
    long days = Math.max(1, Duration.between(window.from(), window.to()).toDays());
    long step = (days + MOST - 1) / MOST;
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = dates.day(window.from()).plusDays(1);
    for (; start(day, dates).isBefore(window.to()); day = day.plusDays(step)) {
      double place = window.place(start(day, dates));
      boolean free = Math.abs(place - window.place(window.now())) > ROOM;
      if (free && place > ROOM / 2 && place < 1 - ROOM / 2) {
        ticks.add(new Tick(Window.percent(place), dates.shortDay(day)));
      }
    }
    return new Axis(window.shows(window.now()) ? window.percent(window.now()) : null, ticks);
  }

  private static Instant start(LocalDate day, Dates dates) {
    return day.atStartOfDay(dates.zone()).toInstant();
  }
}
