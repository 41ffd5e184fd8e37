package io.gatehouse.inventory.csv;

import java.util.List;

/** One record; {@code line} is the line of the file at which it starts, the first being 1. */
public record CsvRow(int line, List<String> cells) {

  /** The text of a column, empty where the row is too short to have it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
