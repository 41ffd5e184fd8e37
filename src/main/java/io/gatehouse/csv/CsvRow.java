package io.gatehouse.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One record; {@code line} is the line of the file at which it starts, the first being 1. */
public record CsvRow(int line, List<String> cells) {

  /** The text of a column, empty where the row is too short to have it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** What several columns say, each different text once. */
  public String joined(int... columns) {
    return Arrays.stream(columns)
        .mapToObj(column -> cell(column).strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
