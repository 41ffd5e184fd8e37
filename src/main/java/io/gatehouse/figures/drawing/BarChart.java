package io.gatehouse.figures.drawing;

import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Unit;
import io.gatehouse.figures.Tone;
import java.util.List;
import java.util.function.DoubleFunction;

/** Lying bars, one a row, with its name before and its sum behind. */
public class BarChart {

  private static final int ROW = 30;
  private static final int BAR = 18;
  private static final int FOOT = 22;
  private static final int SUM = 48;
  private static final int SUM_AND_REACH = 72;
  private static final int GAP = 8;
  private static final int BASELINE = 4;

  private final Figure figure;
  private final Space space;
  private final DoubleFunction<String> writing;
  private final Chart.Sheet sheet;
  private final Scale scale;
  private final boolean reaches;

  public BarChart(Figure figure, Space space, DoubleFunction<String> writing) {
    this.figure = figure;
    this.space = space;
    this.writing = writing;
    this.sheet = new Chart.Sheet(figure);
    double largest = figure.rows().stream().mapToDouble(this::reach).max().orElse(0);
    this.reaches = figure.series().stream().anyMatch(one -> one.tone() == Tone.REACH);
    this.scale = Scale.upTo(largest, figure.unit() == Unit.COUNT);
  }

  public Chart draw() {
    List<Row> rows = figure.rows();
    double foot = rows.size() * ROW;
    for (double mark : scale.marks()) {
      sheet.line(at(mark), 0, at(mark), foot, mark == 0 ? "axis" : "grid");
      sheet.text(at(mark), foot + FOOT - 6, "middle", writing.apply(mark));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i * ROW);
    }
    return sheet.of(space.width(), (int) foot + FOOT);
  }

  private void row(Row row, double top) {
    double middle = top + ROW / 2.0;
    sheet.text(space.names() - GAP, middle + BASELINE, "end", space.fitting(row.label()));
    double stacked = 0;
    for (int i = 0; i < row.values().size(); i++) {
      double value = row.values().get(i);
      Tone tone = figure.series().get(i).tone();
      if (tone == Tone.REACH) {
        sheet.line(at(stacked), middle, at(value), middle, "reach");
        sheet.line(at(value), middle - BAR / 3.0, at(value), middle + BAR / 3.0, "reach");
      } else if (tone != Tone.UNDRAWN && value > 0) {
        sheet.bar(
            at(stacked),
            middle - BAR / 2.0,
            at(stacked + value) - at(stacked),
            BAR,
            row,
            figure.series().get(i),
            writing.apply(value));
        stacked += value;
      }
    }
    String drawn = writing.apply(stacked);
    String says = reaches ? drawn + " – " + writing.apply(reach(row)) : drawn;
    sheet.text(at(reach(row)) + GAP, middle + BASELINE, "start", says);
  }

  private double at(double value) {
    return space.names()
        + scale.along(value, space.width() - space.names() - (reaches ? SUM_AND_REACH : SUM));
  }

  /** How far its drawing goes. */
  private double reach(Row row) {
    double stacked = 0;
    double furthest = 0;
    for (int i = 0; i < row.values().size(); i++) {
      Tone tone = figure.series().get(i).tone();
      if (tone == Tone.REACH) {
        furthest = Math.max(furthest, row.values().get(i));
      } else if (tone != Tone.UNDRAWN) {
        stacked += row.values().get(i);
      }
    }
    return Math.max(stacked, furthest);
  }
}
