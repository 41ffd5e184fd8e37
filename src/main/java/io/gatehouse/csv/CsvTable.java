package io.gatehouse.csv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** The different texts of the columns titled so, joined row by row, in the file's order. */
  public Set<String> texts(List<String> titled) {
    int[] columns = titled.stream().mapToInt(this::column).filter(i -> i >= 0).toArray();
    var texts = new LinkedHashSet<String>();
    rows.forEach(row -> texts.add(row.joined(columns)));
    return texts;
  }
}
