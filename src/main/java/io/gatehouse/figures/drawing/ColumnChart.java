package io.gatehouse.figures.drawing;

import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Unit;
import java.util.List;
import java.util.function.DoubleFunction;

/** Standing columns, one a span of time, with its sum above. */
public class ColumnChart {

  private static final int LEFT = 36;
  private static final int TOP = 18;
  private static final int PLOT = 180;
  private static final int FOOT = 36;
  private static final int WIDEST = 44;

  /** What the name of a month takes. */
  private static final int NAME = 30;

  private final Figure figure;
  private final Space space;
  private final DoubleFunction<String> writing;
  private final Chart.Sheet sheet;
  private final Scale scale;

  public ColumnChart(Figure figure, Space space, DoubleFunction<String> writing) {
    this.figure = figure;
    this.space = space;
    this.writing = writing;
    this.sheet = new Chart.Sheet(figure);
    double largest = figure.rows().stream().mapToDouble(ColumnChart::sum).max().orElse(0);
    this.scale = Scale.upTo(largest, figure.unit() == Unit.COUNT);
  }

  private static double sum(Row row) {
    return row.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  public Chart draw() {
    for (double mark : scale.marks()) {
      sheet.line(LEFT, up(mark), space.width(), up(mark), mark == 0 ? "axis" : "grid");
      sheet.text(LEFT - 6, up(mark) + 4, "end", writing.apply(mark));
    }
    List<Row> rows = figure.rows();
    double each = (space.width() - LEFT) / (double) Math.max(rows.size(), 1);
    int named = (int) Math.ceil(NAME / each);
    String year = "";
    for (int i = 0; i < rows.size(); i++) {
      double middle = LEFT + each * (i + 0.5);
      column(rows.get(i), middle, Math.min(each * 0.7, WIDEST), each);
      if (i % named == 0) {
        String[] words = rows.get(i).label().split(" ", 2);
        sheet.text(middle, TOP + PLOT + 16, "middle", words[0]);
        if (words.length > 1 && !words[1].equals(year)) {
          year = words[1];
          sheet.text(middle, TOP + PLOT + 31, "middle", year);
        }
      }
    }
    return sheet.of(space.width(), TOP + PLOT + FOOT);
  }

  private void column(Row row, double middle, double width, double each) {
    double stacked = 0;
    for (int i = 0; i < row.values().size(); i++) {
      double value = row.values().get(i);
      if (value > 0) {
        sheet.bar(
            middle - width / 2,
            up(stacked + value),
            width,
            up(stacked) - up(stacked + value),
            row,
            figure.series().get(i),
            writing.apply(value));
        stacked += value;
      }
    }
    String sum = writing.apply(stacked);
    if (stacked > 0 && sum.length() * 7 <= each) {
      sheet.text(middle, up(stacked) - 5, "middle", sum);
    }
  }

  private double up(double value) {
    return TOP + PLOT - scale.along(value, PLOT);
  }
}
