package io.gatehouse.identity.change;

/** Somebody's week is summed up at another time, or not any more. */
public record DigestTimeChanged(String account) {}
