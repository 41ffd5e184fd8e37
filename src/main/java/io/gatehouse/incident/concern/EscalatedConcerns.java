package io.gatehouse.incident.concern;

/**
 * Where a concern goes on that turns out to be an incident, or asks for a corrective action.
 * Whoever keeps those implements it. They learn what the handler wrote for others, and neither the
 * concern's words nor its number; what they start stands for itself, with no parent.
 */
public interface EscalatedConcerns {

  /**
   * @param summary in the handler's words
   * @param handler account in whose name it is raised
   * @return key of the incident's case
   */
  String raiseIncident(String summary, String handler);

  /**
   * @return key of the corrective action's case
   */
  String startCorrectiveAction(String summary, String handler);
}
