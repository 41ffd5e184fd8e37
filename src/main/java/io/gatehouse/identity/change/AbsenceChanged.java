package io.gatehouse.identity.change;

/** Somebody's absence began, ended or was set anew; published in the transaction of the change. */
public record AbsenceChanged(String account) {}
