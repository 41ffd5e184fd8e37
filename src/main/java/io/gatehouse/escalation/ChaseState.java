package io.gatehouse.escalation;

import java.time.Instant;

/**
 * What is remembered between two steps of a chase.
 *
 * @param level the highest step that was run; -1 is none
 */
record ChaseState(Instant due, int level) {

  static ChaseState fresh(Instant due) {
    return new ChaseState(due, -1);
  }

  /** The same chase, or a new one where the deadline was moved. */
  ChaseState towards(Instant deadline) {
    return due.equals(deadline) ? this : fresh(deadline);
  }
}
