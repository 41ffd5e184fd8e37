package io.gatehouse.inventory.importing;

import org.jspecify.annotations.Nullable;

/** A row cannot be taken: which column, and why. */
class RowRefused extends RuntimeException {

  private final transient @Nullable String column;

  RowRefused(@Nullable String column, String message) {
    super(message);
    this.column = column;
  }

  ImportProblem at(int line) {
    return new ImportProblem(line, column, String.valueOf(getMessage()));
  }
}
