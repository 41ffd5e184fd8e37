package io.gatehouse.figures;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to be drawn. Its words are the messages {@code figures.<key>.title}, {@code .what},
 * {@code .none}, {@code .none-why} and {@code .rows} (the heading of the first column), and {@code
 * figures.series.<key>} for each series.
 *
 * @param ofNow whether it tells of this moment, whatever period is asked for
 * @param total the last row of the table; none where the rows do not add up
 */
public record Figure(
    String key,
    Shape shape,
    Unit unit,
    boolean ofNow,
    List<Series> series,
    List<Row> rows,
    @Nullable List<Double> total) {

  /** Bars lie, one a row; columns stand, one a span of time. Both are stacked. */
  public enum Shape {
    BARS,
    COLUMNS
  }

  /** What is counted. */
  public enum Unit {
    COUNT,
    DAYS
  }

  /** One of the numbers of each row. */
  public record Series(String key, Tone tone) {}

  /**
   * @param name as a file has it
   * @param label as people read it
   * @param values one for each series
   * @param hrefs where each one's list is, if there is one
   */
  public record Row(String name, String label, List<Double> values, List<@Nullable String> hrefs) {

    public static Row of(String name, String label, List<Double> values) {
      return new Row(name, label, values, Collections.nCopies(values.size(), (String) null));
    }
  }

  public boolean empty() {
    return rows.stream().flatMap(row -> row.values().stream()).allMatch(value -> value == 0);
  }

  /** What all rows come to, series by series. */
  public static List<Double> sum(List<Row> rows, int series) {
    return IntStream.range(0, series)
        .mapToObj(at -> rows.stream().mapToDouble(row -> row.values().get(at)).sum())
        .toList();
  }
}
