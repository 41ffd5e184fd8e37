package io.gatehouse.inventory;

import io.gatehouse.inventory.classification.Provenance;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say about an AI system, as opposed to where it stands and how it is classed. */
@Embeddable
public record SystemDraft(
    @Nullable String externalId,
    String name,
    @Nullable String organisation,
    @Nullable String purpose,
    @Nullable String users,
    @Nullable String decision,
    @Nullable String failureEffect,
    @Nullable String affected,
    @Nullable String personalData,
    @Nullable String autonomy,
    @Nullable String oversight,
    @Nullable String provenance,
    @Nullable String suppliers,
    @Nullable String models,
    @Nullable String owner,
    @Nullable String version) {

  public SystemDraft {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("An AI system needs a name.");
    }
    if (provenance != null) {
      Provenance.of(provenance);
    }
  }

  /** From values named as the fields of the contract; others are ignored, blank ones left out. */
  public static SystemDraft of(Map<String, ?> values) {
    return new SystemDraft(
        text(values, "externalId"),
        text(values, "name"),
        text(values, "organisation"),
        text(values, "purpose"),
        text(values, "users"),
        text(values, "decision"),
        text(values, "failureEffect"),
        text(values, "affected"),
        text(values, "personalData"),
        text(values, "autonomy"),
        text(values, "oversight"),
        text(values, "provenance"),
        text(values, "suppliers"),
        text(values, "models"),
        text(values, "owner"),
        text(values, "version"));
  }

  /** The values that are there, by field, in the contract's order. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    put(values, "externalId", externalId);
    put(values, "name", name);
    put(values, "organisation", organisation);
    put(values, "purpose", purpose);
    put(values, "users", users);
    put(values, "decision", decision);
    put(values, "failureEffect", failureEffect);
    put(values, "affected", affected);
    put(values, "personalData", personalData);
    put(values, "autonomy", autonomy);
    put(values, "oversight", oversight);
    put(values, "provenance", provenance);
    put(values, "suppliers", suppliers);
    put(values, "models", models);
    put(values, "owner", owner);
    put(values, "version", version);
    return values;
  }

  /** The same, with these fields said anew; a blank one is no longer said. */
  public SystemDraft with(Map<String, ?> changes) {
    Map<String, Object> values = new LinkedHashMap<>(values());
    values.putAll(changes);
    return of(values);
  }

  /** The fields that another description says otherwise, in the contract's order. */
  Map<String, SystemDescribed.Change> changesTo(SystemDraft other) {
    var now = values();
    var then = other.values();
    var changes = new LinkedHashMap<String, SystemDescribed.Change>();
    Stream.concat(now.keySet().stream(), then.keySet().stream())
        .filter(field -> !Objects.equals(now.get(field), then.get(field)))
        .forEach(
            field ->
                changes.put(field, new SystemDescribed.Change(now.get(field), then.get(field))));
    return changes;
  }

  private static String text(Map<String, ?> values, String field) {
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
