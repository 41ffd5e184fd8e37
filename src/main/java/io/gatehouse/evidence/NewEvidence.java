package io.gatehouse.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of a case.
 *
 * @param what one of {@link #KINDS}
 * @param task id of the element in the diagram
 * @param name what people call that element
 * @param late whether its deadline had passed
 * @param values what was filled in: plain JSON values
 * @param files ids of stored files
 * @param version of the process
 * @param iso clauses and controls served, separated by spaces
 */
public record NewEvidence(
    String caseKey,
    String what,
    @Nullable String task,
    @Nullable String name,
    @Nullable String by,
    @Nullable String onBehalfOf,
    boolean late,
    Map<String, ? extends @Nullable Object> values,
    List<String> files,
    String process,
    int version,
    @Nullable String iso) {

  public static final Set<String> KINDS =
      Set.of(
          "started",
          "completed",
          "called",
          "sent",
          "decided",
          "noted",
          "ended",
          "withdrawn",
          "erased");

  public NewEvidence {
    if (!KINDS.contains(what)) {
      throw new IllegalArgumentException("Evidence of an unknown kind: " + what);
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    files = List.copyOf(files);
  }
}
