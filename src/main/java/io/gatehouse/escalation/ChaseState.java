package io.gatehouse.escalation;

import java.time.Instant;

/**
 * What is remembered between two steps of a chase.
 *
 * @param level the highest step that was run
 */
record ChaseState(Instant due, int level) {

  /** Below every reminder, however many there are. */
  private static final int NONE = Integer.MIN_VALUE;

  static ChaseState fresh(Instant due) {
    return new ChaseState(due, NONE);
  }

  /** The same chase, or a new one where the deadline was moved. */
  ChaseState towards(Instant deadline) {
    return due.equals(deadline) ? this : fresh(deadline);
  }
}
