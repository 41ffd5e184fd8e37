package io.gatehouse.inbox;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open task was claimed, released, delegated, moved in time or offered to other holders.
 *
 * @param dueBefore its deadline until then
 */
public record TaskChanged(OpenTask task, @Nullable Instant dueBefore) {

  public boolean movedInTime() {
    return !Objects.equals(task.due(), dueBefore);
  }
}
