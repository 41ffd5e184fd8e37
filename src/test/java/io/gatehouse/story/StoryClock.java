package io.gatehouse.story;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.platform.time.TimeMachine;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Time as stories tell it. */
@Component
class StoryClock {

  private final TimeMachine time;
  private final WorkingCalendar calendar;

  StoryClock(TimeMachine time, WorkingCalendar calendar) {
    this.time = time;
    this.calendar = calendar;
  }

  /** Time passes, and whatever falls due meanwhile is done. */
  void passes(Span span) {
    time.to(span.after(time.now(), calendar));
  }

  /** What is under way arrives. */
  void settles() {
    time.settle();
  }

  LocalDate today() {
    return LocalDate.ofInstant(time.now(), calendar.zone());
  }
}
