package io.gatehouse.story;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Time as stories tell it. */
@Component
class StoryClock {

  private final TimeMachine time;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;

  StoryClock(TimeMachine time, WorkingCalendar calendar, JdbcClient jdbc) {
    this.time = time;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /** Time passes, and whatever falls due meanwhile is done. */
  void passes(Span span) {
    time.to(span.after(time.now(), calendar));
  }

  /** Time passes while the application is down: what fell due meanwhile is found afterwards. */
  void passesWhileDown(Span span) {
    time.to(time.now());
    Duration down = Duration.between(time.now(), span.after(time.now(), calendar));
    jdbc.sql("update time_machine set ahead_millis = ahead_millis + ?")
        .param(down.toMillis())
        .update();
    settles();
  }

  /** A long time passes of which the story tells nothing but its last week. */
  void passesQuietlyTo(LocalDate day) {
    long week = ChronoUnit.DAYS.between(today(), day) - 7;
    if (week > 0) {
      passesWhileDown(Span.days((int) week));
    }
    passes(Span.days((int) ChronoUnit.DAYS.between(today(), day)));
  }

  /** What is under way arrives. */
  void settles() {
    time.settle();
  }

  LocalDate today() {
    return LocalDate.ofInstant(time.now(), calendar.zone());
  }
}
