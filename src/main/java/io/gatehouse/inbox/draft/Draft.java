package io.gatehouse.inbox.draft;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * What one person typed into one task.
 *
 * @param values as JSON, never checked against the form: it may be half a word
 * @param said when it was saved, in words
 */
record Draft(@JsonRawValue String values, Instant saved, String said) {}
