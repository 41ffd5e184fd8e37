package io.gatehouse.figures;

import io.gatehouse.evidence.tally.DoneTally;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Month by month, how many tasks were done on time and how many late. */
@Order(3)
@Component
class PunctualityFigure implements FigureSource {

  private static final String KEY = "punctuality";

  private static final List<Series> SERIES =
      List.of(new Series("on-time", Tone.GOOD), new Series("late", Tone.BAD));

  private final DoneTally tally;
  private final Uncounted uncounted;
  private final Months months;

  PunctualityFigure(DoneTally tally, Uncounted uncounted, Months months) {
    this.tally = tally;
    this.uncounted = uncounted;
    this.months = months;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Figure of(Period period) {
    int spans = period.months().size();
    double[][] counts = new double[spans][SERIES.size()];
    tally
        .bySpan(period.starts(), period.end(), uncounted.keys())
        .forEach(count -> counts[count.span()][count.late() ? 1 : 0] = count.tasks());
    List<Row> rows =
        IntStream.range(0, spans)
            .mapToObj(at -> months.row(period.months().get(at), counts[at]))
            .toList();
    return new Figure(
        KEY, Shape.COLUMNS, Unit.COUNT, false, SERIES, rows, Figure.sum(rows, SERIES.size()));
  }
}
