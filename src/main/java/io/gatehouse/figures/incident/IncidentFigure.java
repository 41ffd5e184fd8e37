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
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Month by month, how many incidents of which severity became known. */
@Order(4)
@Component
class IncidentFigure implements FigureSource {

  private static final String KEY = "incidents";

  /** The gravest first; what nobody has triaged yet, last. */
  private static final List<Series> SERIES =
      List.of(
          new Series("severity-1", Tone.FULL),
          new Series("severity-2", Tone.STRONG),
          new Series("severity-3", Tone.LIGHT),
          new Series("severity-4", Tone.FAINT),
          new Series("severity-open", Tone.BLANK));

  private final IncidentTally tally;
  private final Months months;

  IncidentFigure(IncidentTally tally, Months months) {
    this.tally = tally;
    this.months = months;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Figure of(Period period) {
    double[][] counts = new double[period.months().size()][SERIES.size()];
    tally
        .bySeverity(period.starts(), period.end())
        .forEach(count -> counts[count.span()][series(count.severity())] = count.incidents());
    List<Row> rows =
        IntStream.range(0, counts.length)
            .mapToObj(at -> months.row(period.months().get(at), counts[at]))
            .toList();
    return new Figure(
        KEY, Shape.COLUMNS, Unit.COUNT, false, SERIES, rows, Figure.sum(rows, SERIES.size()));
  }

  private static int series(int severity) {
    return severity == 0 ? SERIES.size() - 1 : severity - 1;
  }
}
