package io.gatehouse.inbox.filling;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values as they come from JSON, read without trusting their types. */
final class Json {

  private Json() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, ?> scope, @Nullable String key) {
    return scope.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(Map<String, ?> scope, @Nullable String key) {
    return scope.get(key) instanceof List<?> list
        ? list.stream()
            .map(
                row ->
                    row instanceof Map<?, ?> map
                        ? (Map<String, Object>) map
                        : Map.<String, Object>of())
            .toList()
        : List.of();
  }

  static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> items && items.isEmpty()
        || value instanceof Map<?, ?> map && map.values().stream().allMatch(Json::isEmpty);
  }

  /** Whether two values are the same to a person: spaces and ways to write a number aside. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (isEmpty(one) || isEmpty(other)) {
      return isEmpty(one) && isEmpty(other);
    }
    if (one instanceof Number && other instanceof Number) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    if (one instanceof List<?> left && other instanceof List<?> right) {
      return left.size() == right.size()
          && java.util.stream.IntStream.range(0, left.size())
              .allMatch(i -> same(left.get(i), right.get(i)));
    }
    if (one instanceof Map || other instanceof Map) {
      return Objects.equals(one, other);
    }
    return words(one).equals(words(other));
  }

  private static String words(@Nullable Object value) {
    return String.valueOf(value).strip().replaceAll("\\s+", " ");
  }

  /** Roughly how many characters the value takes. */
  static long size(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToLong(e -> 4 + size(e.getKey()) + size(e.getValue()))
          .sum();
    }
    if (value instanceof Collection<?> items) {
      return items.stream().mapToLong(item -> 2 + size(item)).sum();
    }
    return String.valueOf(value).length();
  }
}
