package io.gatehouse.inbox;

/**
 * A task is gone, in the engine's transaction: completed by somebody, or withdrawn with its case.
 *
 * @param task its id in the diagram
 */
public record TaskClosed(String taskId, String task, String caseKey, boolean completed) {}
