package io.gatehouse.identity.change;

/** Somebody left or came back; published in the transaction of the change. */
public record PresenceChanged(String account, String by) {}
