package io.gatehouse.inbox.bulk;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one action on many tasks, said on the page that follows.
 *
 * @param done ids of the tasks that it was done with
 * @param kind {@code warn} when something was left undone, else empty
 */
record BulkNotice(String kind, String title, List<Left> left, List<String> done)
    implements Serializable {

  /**
   * A task that stayed as it was.
   *
   * @param task its name and case, or nothing where the reason says enough
   */
  record Left(@Nullable String id, @Nullable String task, String reason) implements Serializable {}
}
