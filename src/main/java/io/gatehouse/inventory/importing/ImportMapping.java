package io.gatehouse.inventory.importing;

import java.util.List;
import java.util.Map;

/**
 * Which column titles hold a field, joined where they are several, and which value here a value in
 * the file stands for (an empty one: none).
 */
public record ImportMapping(
    Map<String, List<String>> columns, Map<String, Map<String, String>> values) {

  public ImportMapping {
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
