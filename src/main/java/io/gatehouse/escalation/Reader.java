package io.gatehouse.escalation;

/**
 * Somebody who hears of a task.
 *
 * @param as {@code holder deputy manager managers-manager} or a role
 * @param of through whom: whose manager, or the account itself
 */
record Reader(String account, String as, String of) {

  boolean isManager() {
    return as.equals("manager") || as.equals("managers-manager");
  }
}
