package io.gatehouse.supplier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product of a supplier as people describe it.
 *
 * @param data that it works on or was made from, and where it goes
 * @param models behind it
 */
public record ProductDraft(
    String name, @Nullable String purpose, @Nullable String data, List<String> models) {

  public ProductDraft {
    models = List.copyOf(models);
  }

  /** What is said of it, by field, as its history tells it. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("product", name);
    if (purpose != null) {
      values.put("purpose", purpose);
    }
    if (data != null) {
      values.put("data", data);
    }
    if (!models.isEmpty()) {
      values.put("models", String.join("; ", models));
    }
    return values;
  }
}
