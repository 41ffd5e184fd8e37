package io.gatehouse.escalation.ladder;

/**
 * Somebody who hears of a task.
 *
 * @param as {@code holder deputy manager managers-manager} or a role
 * @param of through whom: whose manager, or the account itself
 */
public record Reader(String account, String as, String of) {

  public boolean isManager() {
    return as.equals("manager") || as.equals("managers-manager");
  }
}
