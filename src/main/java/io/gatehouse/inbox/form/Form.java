package io.gatehouse.inbox.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that has been read and found to be one that the server can check.
 *
 * @param schema as the designer wrote it: what the browser renders
 */
public record Form(String id, Map<String, Object> schema, List<Field> fields) {

  /** The ids of the files among the values that were filled in. */
  public List<String> files(Map<String, ? extends @Nullable Object> values) {
    return fields.stream().flatMap(field -> files(field, values)).distinct().toList();
  }

  private static Stream<String> files(Field field, Map<?, ?> scope) {
    var value = field.key() == null ? scope : scope.get(field.key());
    if (field.type().equals("filepicker")) {
      return value instanceof List<?> ids ? ids.stream().map(String::valueOf) : Stream.of();
    }
    var scopes = value instanceof List<?> rows ? rows.stream() : Stream.ofNullable(value);
    return scopes
        .filter(Map.class::isInstance)
        .flatMap(inner -> field.children().stream().flatMap(f -> files(f, (Map<?, ?>) inner)));
  }
}
