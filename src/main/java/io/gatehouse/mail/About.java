package io.gatehouse.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a mail speaks of.
 *
 * @param task the engine's id of an open task
 * @param level the rung of the ladder: 0 is the last reminder before the deadline, less an earlier
 *     one
 */
public record About(
    @JsonProperty("case") String caseKey, @Nullable String task, @Nullable Integer level) {

  public static About caseOnly(String caseKey) {
    return new About(caseKey, null, null);
  }
}
