package io.gatehouse.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody filled in, read field by field; a blank answer is none. */
public record FilledIn(Map<String, Object> values) {

  /** An empty form when nothing was filled in, or when it is erased. */
  public static FilledIn of(Optional<Map<String, Object>> values) {
    return new FilledIn(values.orElse(Map.of()));
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable(values.get(field))
        .map(value -> value.toString().strip())
        .filter(value -> !value.isEmpty());
  }

  public String textOr(String field, String otherwise) {
    return text(field).orElse(otherwise);
  }

  public @Nullable String textOrNull(String field) {
    return text(field).orElse(null);
  }

  public Optional<LocalDate> date(String field) {
    return text(field).map(text -> LocalDate.parse(text.substring(0, 10)));
  }

  /** Whether a question was answered with yes. */
  public boolean isYes(String field) {
    return text(field).filter("yes"::equals).isPresent();
  }

  /** The rows of a list that people fill in. */
  @SuppressWarnings("unchecked")
  public List<FilledIn> rows(String field) {
    return values.get(field) instanceof List<?> rows
        ? rows.stream()
            .filter(Objects::nonNull)
            .map(row -> new FilledIn((Map<String, Object>) row))
            .toList()
        : List.of();
  }
}
