package io.gatehouse.escalation.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code task-deadlines} says of a task.
 *
 * @param due time allowed; none: the table sets no deadline
 * @param remind how long before the deadline, once for each reminder
 * @param ladder who hears afterwards; none: nobody
 */
public record Deadline(@Nullable String due, List<String> remind, @Nullable String ladder) {

  public static final Deadline NONE = new Deadline(null, List.of(), null);
}
