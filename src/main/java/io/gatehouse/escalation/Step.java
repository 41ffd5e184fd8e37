package io.gatehouse.escalation;

import java.time.Instant;
import java.util.List;

/**
 * One moment at which somebody hears of a task.
 *
 * @param level 0 is the reminder before the deadline, else the rung's number
 */
record Step(int level, Instant at, List<String> to) {

  static final int REMINDER = 0;

  boolean isReminder() {
    return level == REMINDER;
  }
}
