package io.gatehouse.csv.importing;

import org.jspecify.annotations.Nullable;

/** A row cannot be taken: which column, and why. */
public class RowRefused extends RuntimeException {

  private final transient @Nullable String column;

  public RowRefused(@Nullable String column, String message) {
    super(message);
    this.column = column;
  }

  public ImportProblem at(int line) {
    return new ImportProblem(line, column, String.valueOf(getMessage()));
  }
}
