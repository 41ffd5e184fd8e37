package io.gatehouse.inventory.csv;

import java.util.List;
import java.util.stream.IntStream;

/** A file that was read whole: its column titles, made unique, and its rows that are not blank. */
public record CsvTable(String encoding, char delimiter, List<String> titles, List<CsvRow> rows) {

  /** The position of a column, -1 where no column has this title. */
  public int column(String title) {
    int exact = titles.indexOf(title.strip());
    return exact >= 0
        ? exact
        : IntStream.range(0, titles.size())
            .filter(i -> titles.get(i).equalsIgnoreCase(title.strip()))
            .findFirst()
            .orElse(-1);
  }
}
