package io.gatehouse.inbox;

/**
 * A task is gone, in the engine's transaction: completed by somebody, or withdrawn with its case.
 */
public record TaskClosed(String taskId, String caseKey, boolean completed) {}
