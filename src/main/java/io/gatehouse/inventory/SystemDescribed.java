package io.gatehouse.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody described a system anew, told in the transaction that does so.
 *
 * @param changes by field; never empty
 */
public record SystemDescribed(String systemId, String by, Map<String, Change> changes) {

  /** What a field said and says; null where it said nothing. */
  public record Change(@Nullable String from, @Nullable String to) {}
}
