package io.gatehouse.identity.importing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row makes of one person.
 *
 * @param before null for who is new
 */
record Planned(int line, @Nullable ImportedPerson before, ImportedPerson after) {

  /** One column that changes; before is empty for who is new. */
  record Difference(String column, String before, String after) {}

  public boolean isNew() {
    return before == null;
  }

  public List<Difference> differences() {
    var was = before == null ? null : before.written();
    var is = after.written();
    return Arrays.stream(Column.values())
        .filter(is::containsKey)
        .filter(column -> !is.get(column).equals(was == null ? "" : was.get(column)))
        .map(
            column ->
                new Difference(column.key(), was == null ? "" : was.get(column), is.get(column)))
        .toList();
  }
}
