package io.gatehouse.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Says how severe the cases of a process are that has severities of its own, which its diagram
 * names in the property {@code severities}. Deadlines of their tasks go by it, not by the risk of
 * the system.
 */
public interface CaseSeverity {

  /** Key of the process. */
  String process();

  /** None while it is not known; asked before each of the case's tasks is stored, and often. */
  @Nullable String of(String caseKey);
}
