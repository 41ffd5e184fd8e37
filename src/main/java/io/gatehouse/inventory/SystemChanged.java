package io.gatehouse.inventory;

/**
 * What is known about a system is no longer what it was, told in the transaction that changes it.
 */
public record SystemChanged(String systemId) {}
