package io.gatehouse.figures;

import io.gatehouse.csv.Formulas;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Figure.Series;
import io.gatehouse.figures.Figure.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes a figure's numbers, one line a row, for programs as for people. */
@Component
class FigureExport {

  void write(Figure figure, Appendable out) throws IOException {
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    List<String> titles = new ArrayList<>(List.of("name"));
    figure.series().stream().map(Series::key).forEach(titles::add);
    csv.printRecord(titles);
    for (Row row : figure.rows()) {
      List<Object> cells = new ArrayList<>(List.of(Formulas.disarm(row.name())));
      row.values().forEach(value -> cells.add(number(value, figure.unit())));
      csv.printRecord(cells);
    }
    csv.flush();
  }

  private static String number(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return (unit == Unit.COUNT
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.stripTrailingZeros())
        .toPlainString();
  }
}
