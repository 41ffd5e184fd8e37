package io.gatehouse.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was changed about a person. */
record PersonChange(String what, @Nullable String detail, String by, Instant at) {}
