package io.gatehouse.inventory;

import org.jspecify.annotations.Nullable;

/** By what an import recognises a system that is there already. */
public record KnownSystem(
    String id,
    String stage,
    @Nullable String externalId,
    @Nullable String importKey,
    @Nullable String content) {}
