package io.gatehouse.identity.preference;

import java.time.DayOfWeek;

/**
 * When somebody's week is summed up, in their zone.
 *
 * @param hour 0 to 23
 */
public record DigestTime(DayOfWeek day, int hour) {

  public static final DigestTime USUAL = new DigestTime(DayOfWeek.MONDAY, 9);
}
