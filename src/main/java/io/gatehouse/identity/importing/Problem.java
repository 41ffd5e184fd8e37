package io.gatehouse.identity.importing;

import org.jspecify.annotations.Nullable;

/** Why a row is not taken: the line where it starts, the column, and what to do. */
record Problem(int line, @Nullable String column, String message) {}
