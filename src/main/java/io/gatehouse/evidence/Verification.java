package io.gatehouse.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case's chain is whole.
 *
 * @param at the first entry that is not as it was written
 * @param reason in plain words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
    boolean whole, @Nullable Long entries, @Nullable Long at, @Nullable String reason) {

  static Verification whole(long entries) {
    return new Verification(true, entries, null, null);
  }

  static Verification broken(long at, String reason) {
    return new Verification(false, null, at, reason);
  }
}
