package io.gatehouse.escalation.ladder;

import java.time.Instant;
import java.util.List;

/**
 * One moment at which somebody hears of a task.
 *
 * @param level 0 is the reminder before the deadline, else the rung's number
 */
public record Step(int level, Instant at, List<String> to) {

  public static final int REMINDER = 0;

  public boolean isReminder() {
    return level == REMINDER;
  }
}
