package io.gatehouse.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when a task falls due, unless its diagram says it; asked before a new one is stored. */
public interface DeadlinePolicy {

  /**
   * @param from when its time begins
   */
  @Nullable Instant dueFor(OpenTask task, Instant from);
}
