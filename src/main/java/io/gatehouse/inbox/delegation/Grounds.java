package io.gatehouse.inbox.delegation;

import org.jspecify.annotations.Nullable;

/**
 * How somebody came to the task that they gave away.
 *
 * @param why as their line in the inbox said
 * @param onBehalfOf for whom they had it, as their deputy; then {@code why} is that person's
 */
public record Grounds(String why, @Nullable String onBehalfOf) {

  /** Who gave away what somebody else had cannot take it back: it was not theirs. */
  public static final Grounds REASSIGNED = new Grounds("reassigned", null);
}
