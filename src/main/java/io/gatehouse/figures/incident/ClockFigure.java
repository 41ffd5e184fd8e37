package io.gatehouse.figures.incident;

import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.figures.FigureSource;
import io.gatehouse.figures.Months;
import io.gatehouse.figures.Period;
import io.gatehouse.figures.Tone;
import io.gatehouse.incident.tally.IncidentTally;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Month by month, how many reports of incidents went within their clock and how many late. */
@Order(5)
@Component
class ClockFigure implements FigureSource {

  private static final String KEY = "clocks";

  private static final List<Series> SERIES =
      List.of(
          new Series("met", Tone.GOOD),
          new Series("missed", Tone.BAD),
          new Series("owed", Tone.FULL));

  private final IncidentTally tally;
  private final Months months;
  private final Clock clock;

  ClockFigure(IncidentTally tally, Months months, Clock clock) {
    this.tally = tally;
    this.months = months;
    this.clock = clock;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Figure of(Period period) {
    double[][] counts = new double[period.months().size()][SERIES.size()];
    tally
        .reports(period.starts(), period.end())
        .forEach(count -> counts[count.span()][count.missed() ? 1 : 0] = count.reports());
    tally
        .owed(period.starts(), period.end(), clock.instant())
        .forEach(count -> counts[count.span()][2] = count.reports());
    List<Row> rows =
        IntStream.range(0, counts.length)
            .mapToObj(at -> months.row(period.months().get(at), counts[at]))
            .toList();
    return new Figure(
        KEY, Shape.COLUMNS, Unit.COUNT, false, SERIES, rows, Figure.sum(rows, SERIES.size()));
  }
}
