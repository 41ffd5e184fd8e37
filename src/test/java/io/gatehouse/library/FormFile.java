package io.gatehouse.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One form and the components in it, also those within lists. */
record FormFile(Path path, JsonNode schema) {

  String id() {
    return schema.path("id").asText();
  }

  List<JsonNode> components() {
    var found = new ArrayList<JsonNode>();
    collect(schema.path("components"), found);
    return found;
  }

  private static void collect(JsonNode components, List<JsonNode> found) {
    for (JsonNode component : components) {
      found.add(component);
      collect(component.path("components"), found);
    }
  }

  /** The field of that key, outside of lists. */
  Optional<JsonNode> field(String key) {
    for (JsonNode component : schema.path("components")) {
      if (component.path("key").asText().equals(key)) {
        return Optional.of(component);
      }
    }
    return Optional.empty();
  }

  static List<String> values(JsonNode field) {
    var values = new ArrayList<String>();
    field.path("values").forEach(option -> values.add(option.path("value").asText()));
    return values;
  }

  @Override
  public String toString() {
    return id();
  }
}
