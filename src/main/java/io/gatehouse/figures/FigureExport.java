package io.gatehouse.figures;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a figure's numbers, one line a row, for programs as for people. */
@Component
class FigureExport {

  void write(Figure figure, Appendable out) throws IOException {
    List<String> titles = new ArrayList<>(List.of("name"));
    figure.series().stream().map(Series::key).forEach(titles::add);
    CsvWriter csv = new CsvWriter(out, titles);
    for (Row row : figure.rows()) {
      csv.row(
          Stream.concat(
              Stream.of(row.name()),
              row.values().stream().map(value -> number(value, figure.unit()))));
    }
    csv.flush();
  }

  private static BigDecimal number(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return unit == Unit.COUNT
        ? exact.setScale(0, RoundingMode.HALF_UP)
        : exact.stripTrailingZeros();
  }
}
