package io.gatehouse.figures;

import io.gatehouse.calendar.Dates;
import io.gatehouse.figures.Figure.Row;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Rows that are months, for whoever reads. */
@Component
public class Months {

  private final Dates dates;

  Months(Dates dates) {
    this.dates = dates;
  }

  public Row row(YearMonth month, double... values) {
    return Row.of(
        month.toString(),
        DateTimeFormatter.ofPattern("MMM yyyy", dates.locale()).format(month),
        Arrays.stream(values).boxed().toList());
  }
}
