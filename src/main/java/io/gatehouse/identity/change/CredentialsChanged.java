package io.gatehouse.identity.change;

/** What was proven with the old password, or before the account was closed, counts no more. */
public record CredentialsChanged(String account) {}
