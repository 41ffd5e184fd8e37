package io.gatehouse.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param location header of that name
 * @param body as JSON
 */
record GivenAnswer(
    byte[] fingerprint, int status, @Nullable String location, @Nullable String body) {}
