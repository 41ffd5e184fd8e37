package io.gatehouse.cadence;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is listed: one that waits in a case of its own, or the review of a system.
 *
 * @param id key of the case that waits for it
 * @param lead how long before its date it is begun
 * @param own whether its interval was set by hand, and not by the table
 * @param owner of the system
 * @param state {@code waiting running late paused ended}; late before anything else
 * @param review key of the case that is under way
 */
public record Listed(
    String id,
    String kind,
    @Nullable String subject,
    @Nullable String name,
    @Nullable String level,
    Period every,
    Period lead,
    boolean own,
    @Nullable String owner,
    LocalDate next,
    @Nullable LocalDate pausedUntil,
    String state,
    @Nullable String review,
    long revision) {

  /** Whether its review can be begun now. */
  public boolean waits() {
    return review == null && pausedUntil == null && !ended();
  }

  public boolean ended() {
    return state.equals(Obligation.ENDED);
  }
}
