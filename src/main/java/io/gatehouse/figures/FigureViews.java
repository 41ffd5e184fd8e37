package io.gatehouse.figures;

import io.gatehouse.calendar.Dates;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Shape;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.figures.FigureView.Cell;
import io.gatehouse.figures.FigureView.Line;
import io.gatehouse.figures.drawing.BarChart;
import io.gatehouse.figures.drawing.Chart;
import io.gatehouse.figures.drawing.ColumnChart;
import io.gatehouse.figures.drawing.Space;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws figures for whoever reads, and writes their numbers. */
@Component
class FigureViews {

  private final Dates dates;

  FigureViews(Dates dates) {
    this.dates = dates;
  }

  FigureView of(Figure figure) {
    List<Line> lines = figure.rows().stream().map(row -> line(figure, row)).toList();
    List<String> total =
        figure.total() == null
            ? null
            : IntStream.range(0, figure.series().size())
                .mapToObj(at -> text(figure, at, figure.total().get(at)))
                .toList();
    return new FigureView(
        figure, chart(figure, Space.WIDE), chart(figure, Space.NARROW), lines, total);
  }

  private Chart chart(Figure figure, Space space) {
    DoubleFunction<String> writing = value -> number(value, 0, figure.unit() == Unit.DAYS ? 1 : 0);
    return figure.shape() == Shape.BARS
        ? new BarChart(figure, space, writing).draw()
        : new ColumnChart(figure, space, writing).draw();
  }

  private Line line(Figure figure, Row row) {
    return new Line(
        row.label(),
        IntStream.range(0, figure.series().size()).mapToObj(at -> cell(figure, row, at)).toList());
  }

  private Cell cell(Figure figure, Row row, int at) {
    double value = row.values().get(at);
    return new Cell(text(figure, at, value), value == 0 ? null : row.hrefs().get(at));
  }

  /** What is only in the table is a count, whatever is drawn. */
  private String text(Figure figure, int series, double value) {
    boolean count =
        figure.unit() == Unit.COUNT || figure.series().get(series).tone() == Tone.UNDRAWN;
    return number(value, count ? 0 : 1, count ? 0 : 1);
  }

  private String number(double value, int least, int most) {
    NumberFormat format = NumberFormat.getInstance(dates.locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }
}
