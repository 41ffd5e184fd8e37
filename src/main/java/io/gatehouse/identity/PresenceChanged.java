package io.gatehouse.identity;

/** Somebody left or came back; published in the transaction of the change. */
public record PresenceChanged(String account) {}
