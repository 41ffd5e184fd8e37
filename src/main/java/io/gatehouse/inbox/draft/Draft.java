package io.gatehouse.inbox.draft;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person typed into one task.
 *
 * @param values as JSON, never checked against the form: it may be half a word
 * @param said when it was saved, in words
 * @param page which of their pages sent it, if it said so
 */
record Draft(@JsonRawValue String values, Instant saved, String said, @Nullable Long page) {}
