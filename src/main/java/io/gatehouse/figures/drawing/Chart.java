package io.gatehouse.figures.drawing;

import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drawing, as a template writes it. */
public record Chart(int width, int height, List<Bar> bars, List<Line> lines, List<Text> texts) {

  /**
   * @param row what it is of, as people read it
   * @param series which of its numbers
   * @param value as people read it
   * @param href where its list is
   */
  public record Bar(
      double x,
      double y,
      double width,
      double height,
      String tone,
      String row,
      String series,
      String value,
      @Nullable String href) {}

  /**
   * @param kind {@code grid}, {@code axis} or {@code reach}
   */
  public record Line(double x1, double y1, double x2, double y2, String kind) {}

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Text(double x, double y, String anchor, String text) {}

  static final class Sheet {

    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Figure figure;

    Sheet(Figure figure) {
      this.figure = figure;
    }

    /** One of a row's numbers. */
    void bar(
        double x, double y, double width, double height, Row row, Series series, String value) {
      String href = row.hrefs().get(figure.series().indexOf(series));
      bars.add(
          new Bar(
              rounded(x),
              rounded(y),
              rounded(width),
              rounded(height),
              series.tone().key(),
              row.label(),
              series.key(),
              value,
              href));
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
      lines.add(new Line(rounded(x1), rounded(y1), rounded(x2), rounded(y2), kind));
    }

    void text(double x, double y, String anchor, String text) {
      texts.add(new Text(rounded(x), rounded(y), anchor, text));
    }

    Chart of(int width, int height) {
      return new Chart(width, height, List.copyOf(bars), List.copyOf(lines), List.copyOf(texts));
    }

    private static double rounded(double at) {
      return Math.round(at * 10) / 10.0;
    }
  }
}
