package io.gatehouse.inbox.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form.
 *
 * @param key where its value lies within its scope; null when it has none of its own
 * @param attributes as in the form's schema
 */
public record Field(
    String type, @Nullable String key, Map<String, Object> attributes, List<Field> children) {

  static final Set<String> SHOWING =
      Set.of("text", "table", "separator", "spacer", "button", "image");
  static final Set<String> NESTING = Set.of("group", "dynamiclist");
  static final Set<String> ASKING =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime",
          "filepicker");

  public boolean asks() {
    return ASKING.contains(type);
  }

  public boolean isList() {
    return type.equals("dynamiclist");
  }

  public boolean flag(String attribute) {
    return Boolean.TRUE.equals(attributes.get(attribute));
  }

  public Optional<String> text(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).map(Object::toString);
  }

  /** A setting under {@code validate}. */
  public Optional<Object> rule(String name) {
    return attributes.get("validate") instanceof Map<?, ?> rules
        ? Optional.ofNullable(rules.get(name))
        : Optional.empty();
  }

  public Optional<BigDecimal> limit(String name) {
    return rule(name).map(Object::toString).filter(s -> !s.isBlank()).map(BigDecimal::new);
  }

  public boolean required() {
    return rule("required").filter(Boolean.TRUE::equals).isPresent();
  }

  /** How many rows a list needs: its custom property {@code minRows}, as form-js has no rule. */
  public int leastRows() {
    return attributes.get("properties") instanceof Map<?, ?> own && own.get("minRows") != null
        ? Integer.parseInt(own.get("minRows").toString())
        : 0;
  }

  public Optional<String> hideWhen() {
    return attributes.get("conditional") instanceof Map<?, ?> conditional
        ? Optional.ofNullable((String) conditional.get("hide")).filter(s -> !s.isBlank())
        : Optional.empty();
  }

  public Optional<String> readOnlyWhen() {
    return text("readonly").filter(expression -> expression.startsWith("="));
  }

  /** What the browser takes the value to be before anybody fills it in. */
  public @Nullable Object empty() {
    return switch (type) {
      case "checkbox" -> false;
      case "textfield", "textarea" -> "";
      case "checklist", "taglist" -> List.of();
      default -> null;
    };
  }
}
