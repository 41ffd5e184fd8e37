package io.gatehouse.evidence.reading;

/** Says who may read a case; whoever keeps the cases implements it, and without it nobody may. */
public interface CaseAccess {

  boolean mayRead(String account, String caseKey);

  /** Whether somebody who reads all other cases is not even to learn that there is this one. */
  default boolean hides(String account, String caseKey) {
    return false;
  }
}
