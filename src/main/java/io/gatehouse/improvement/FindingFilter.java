package io.gatehouse.improvement;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are listed; what is null, blank or unknown does not narrow.
 *
 * @param q part of a number, a title, an owner or a system's reference
 * @param state {@link #OPEN} or a step
 * @param due {@link #OVERDUE}
 * @param after the key of the last finding of the page before
 */
public record FindingFilter(
    @Nullable String q,
    @Nullable String grade,
    @Nullable String source,
    @Nullable String state,
    @Nullable String system,
    @Nullable String due,
    @Nullable String after) {

  public static final String OPEN = "open";
  public static final String OVERDUE = "overdue";

  public FindingFilter {
    q = given(q);
    grade = oneOf(grade, Arrays.stream(Grade.values()).map(Grade::key));
    source = oneOf(source, Arrays.stream(FindingSource.values()).map(FindingSource::key));
    state =
        oneOf(
            state,
            Stream.concat(
                Stream.of(OPEN), Arrays.stream(FindingStep.values()).map(FindingStep::key)));
    system = given(system);
    due = oneOf(due, Stream.of(OVERDUE));
    after = given(after);
  }

  public boolean active() {
    return Stream.of(q, grade, source, state, system, due).anyMatch(Objects::nonNull);
  }

  public FindingFilter from(@Nullable String key) {
    return new FindingFilter(q, grade, source, state, system, due, key);
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static @Nullable String oneOf(@Nullable String typed, Stream<String> known) {
    return known.filter(one -> one.equals(typed)).findFirst().orElse(null);
  }
}
