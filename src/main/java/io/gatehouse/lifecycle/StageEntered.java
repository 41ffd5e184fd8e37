package io.gatehouse.lifecycle;

/** A system's lifecycle case came to a stage, told in the engine's transaction. */
public record StageEntered(String systemId, String stage) {}
