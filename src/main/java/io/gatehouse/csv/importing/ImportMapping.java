package io.gatehouse.csv.importing;

import io.gatehouse.csv.UnreadableFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column titles hold a field, joined where they are several, and which value here a value in
 * the file stands for (an empty one: none).
 */
public record ImportMapping(
    Map<String, List<String>> columns, Map<String, Map<String, String>> values) {

  public ImportMapping {
    columns = columns == null ? Map.of() : columns;
    values = values == null ? Map.of() : values;
    if (columns.values().stream().anyMatch(ImportMapping::leavesOut)
        || values.values().stream().anyMatch(map -> map == null || leavesOut(map.values()))) {
      throw new UnreadableFile(
          "The mapping leaves a column or a value empty: give it, or leave it out.");
    }
  }

  private static boolean leavesOut(@Nullable Collection<String> texts) {
    return texts == null || texts.stream().anyMatch(Objects::isNull);
  }

  /** What a text of the file stands for: itself where nothing else is said. */
  String value(ImportField field, String text) {
    return values.getOrDefault(field.key(), Map.of()).getOrDefault(text, text);
  }
}
