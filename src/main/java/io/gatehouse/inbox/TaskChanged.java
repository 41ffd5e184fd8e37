package io.gatehouse.inbox;

/** An open task was claimed, released, delegated, moved in time or offered to other holders. */
public record TaskChanged(OpenTask task) {}
