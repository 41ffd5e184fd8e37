package io.gatehouse.improvement;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants corrected.
 *
 * @param finding what is wrong, in words
 * @param systemId the AI system that it is about, when it is about one
 * @param parent key of the case that it comes from; that case does not wait for it
 * @param by account of who asks
 */
public record NewFinding(
    String finding,
    FindingSource source,
    Grade grade,
    @Nullable String systemId,
    @Nullable String parent,
    String by) {

  public NewFinding {
    if (finding.isBlank()) {
      throw new IllegalArgumentException("A finding without words");
    }
  }

  /** As the start form would have been filled in. */
  Map<String, Object> values() {
    return Map.of("finding", finding, "grade", grade.key(), "source", source.key());
  }
}
