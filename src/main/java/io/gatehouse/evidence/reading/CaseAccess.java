package io.gatehouse.evidence.reading;

/** Says who may read a case; whoever keeps the cases implements it, and without it nobody may. */
public interface CaseAccess {

  boolean mayRead(String account, String caseKey);
}
