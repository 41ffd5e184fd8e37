package io.gatehouse.escalation.ladder;

import org.jspecify.annotations.Nullable;

/**
 * What the table {@code task-deadlines} says of a task.
 *
 * @param due time allowed; none: the table sets no deadline
 * @param remind how long before the deadline; none: no reminder
 * @param ladder who hears afterwards; none: nobody
 */
public record Deadline(@Nullable String due, @Nullable String remind, @Nullable String ladder) {

  public static final Deadline NONE = new Deadline(null, null, null);
}
