package io.gatehouse.identity.importing;

/** A row cannot be taken: which column, and why. */
class RowRefused extends RuntimeException {

  private final Column column;

  RowRefused(Column column, String message) {
    super(message);
    this.column = column;
  }

  Problem at(int line) {
    return new Problem(line, column.key(), String.valueOf(getMessage()));
  }
}
