package io.gatehouse.figures;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.Dates;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page of figures may be given: each shape once, and one without any number. */
public final class FigureSample {

  private static final CalendarSettings UTC =
      new CalendarSettings(ZoneOffset.UTC, Set.of(), Set.of());

  private FigureSample() {}

  public static Map<String, Object> model(Instant now) {
    var views = new FigureViews(new Dates(UTC));
    return Map.of(
        "choice",
        new PeriodChoice(UTC, Clock.fixed(now, ZoneOffset.UTC)).choose("2027-13-01", null),
        "from",
        "1 Apr 2026",
        "to",
        "31 Mar 2027",
        "years",
        PeriodChoice.YEARS,
        "figures",
        List.of(
            views.of(bars()),
            views.of(columns()),
            views.of(
                new Figure(
                    "decisions", Shape.BARS, Unit.DAYS, false, List.of(), List.of(), null))));
  }

  static Figure bars() {
    return new Figure(
        "overdue",
        Shape.BARS,
        Unit.COUNT,
        true,
        List.of(new Series("within-week", Tone.FAINT), new Series("older", Tone.FULL)),
        List.of(
            new Row("risk-officer", "risk-officer", List.of(3.0, 9.0), Arrays.asList("/x", null)),
            Row.of("developer", "developer", List.of(0.0, 1.0))),
        List.of(3.0, 10.0));
  }

  static Figure columns() {
    return new Figure(
        "punctuality",
        Shape.COLUMNS,
        Unit.COUNT,
        false,
        List.of(new Series("on-time", Tone.GOOD), new Series("late", Tone.BAD)),
        List.of(
            Row.of("2027-01", "Jan 2027", List.of(40.0, 5.0)),
            Row.of("2027-02", "Feb 2027", List.of(0.0, 0.0))),
        null);
  }
}
