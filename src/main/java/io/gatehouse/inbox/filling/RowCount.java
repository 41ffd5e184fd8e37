package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many rows a list takes: as many as were shown, or as many as its form allows. */
final class RowCount {

  private static final int MOST = 500;

  private RowCount() {}

  static Optional<Refusal> check(Field list, int rows, @Nullable Object shown) {
    if (!list.flag("allowAddRemove") && shown instanceof List<?> fixed && rows != fixed.size()) {
      return Optional.of(new Refusal("row-count", fixed.size(), rows));
    }
    if (rows > MOST) {
      return Optional.of(new Refusal("many-rows", MOST));
    }
    return rows < list.leastRows()
        ? Optional.of(new Refusal("few-rows", list.leastRows()))
        : Optional.empty();
  }
}
