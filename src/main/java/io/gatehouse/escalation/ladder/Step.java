package io.gatehouse.escalation.ladder;

import java.time.Instant;
import java.util.List;

/**
 * One moment at which somebody hears of a task.
 *
 * @param level the rung's number; 0 is the last reminder before the deadline, those before it count
 *     down from -1
 */
public record Step(int level, Instant at, List<String> to) {

  public static final int REMINDER = 0;

  public boolean isReminder() {
    return isReminder(level);
  }

  public static boolean isReminder(int level) {
    return level <= REMINDER;
  }
}
