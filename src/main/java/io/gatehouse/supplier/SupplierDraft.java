package io.gatehouse.supplier;

import io.gatehouse.supplier.standing.Criticality;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a supplier, as opposed to how it was decided on.
 *
 * @param aliases other names, separated by semicolons
 */
@Embeddable
public record SupplierDraft(
    @Nullable String externalId,
    String name,
    @Nullable String aliases,
    @Nullable String supplies,
    @Nullable String contact,
    @Nullable String criticality,
    @Nullable String responsibilities,
    @Nullable String exitPlan) {

  public static final List<String> FIELDS =
      List.of(
          "externalId",
          "name",
          "aliases",
          "supplies",
          "contact",
          "criticality",
          "responsibilities",
          "exitPlan");

  public SupplierDraft {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("A supplier needs a name.");
    }
    if (criticality != null && Criticality.find(criticality).isEmpty()) {
      throw new IllegalArgumentException("No criticality is called " + criticality);
    }
  }

  /** From values named as the fields; others are ignored, blank ones left out. */
  public static SupplierDraft of(Map<String, ?> values) {
    return new SupplierDraft(
        text(values, "externalId"),
        text(values, "name"),
        text(values, "aliases"),
        text(values, "supplies"),
        text(values, "contact"),
        text(values, "criticality"),
        text(values, "responsibilities"),
        text(values, "exitPlan"));
  }

  public static SupplierDraft named(String name) {
    return of(Map.of("name", name));
  }

  /** The values that are there, by field. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    put(values, "externalId", externalId);
    put(values, "name", name);
    put(values, "aliases", aliases);
    put(values, "supplies", supplies);
    put(values, "contact", contact);
    put(values, "criticality", criticality);
    put(values, "responsibilities", responsibilities);
    put(values, "exitPlan", exitPlan);
    return values;
  }

  /** The same, with these fields said anew; a blank one is no longer said. */
  public SupplierDraft with(Map<String, ?> changes) {
    Map<String, Object> values = new LinkedHashMap<>(values());
    values.putAll(changes);
    return of(values);
  }

  private static @Nullable String text(Map<String, ?> values, String field) {
    Object value = values.get(field);
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  private static void put(Map<String, String> values, String field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
