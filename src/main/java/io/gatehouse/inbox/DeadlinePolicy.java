package io.gatehouse.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when a new task falls due; asked before the task is stored, unless its diagram says it. */
public interface DeadlinePolicy {

  @Nullable Instant dueFor(OpenTask task);
}
