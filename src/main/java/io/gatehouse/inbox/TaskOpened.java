package io.gatehouse.inbox;

/** A task was created; published in the engine's transaction, deadline and holders known. */
public record TaskOpened(OpenTask task) {}
