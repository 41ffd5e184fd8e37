package io.gatehouse.inbox.model;

/** Processes or decision tables were published, told in the transaction that does so. */
public record ModelsPublished() {}
