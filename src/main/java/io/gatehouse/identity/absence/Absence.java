package io.gatehouse.identity.absence;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days on which somebody does not work.
 *
 * @param id another one each time it is set
 * @param deputy who stands in
 * @param lastDay the deputy still stands in on that day
 */
public record Absence(
    long id, String account, String deputy, LocalDate firstDay, LocalDate lastDay, String setBy)
    implements Serializable {

  boolean isOver(LocalDate today) {
    return lastDay.isBefore(today);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !isOver(day);
  }
}
