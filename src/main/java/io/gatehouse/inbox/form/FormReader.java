package io.gatehouse.inbox.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a form and refuses what the server could not check as the browser does. */
final class FormReader {

  /** The last schema version of form-js 1.23. */
  private static final int NEWEST_SCHEMA = 19;

  private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*");
  private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
  private static final Set<String> MANY =
      Set.of("checklist", "taglist", "filepicker", "dynamiclist");
  private static final JsonMapper JSON = new JsonMapper();

  private final String id;
  private final Map<String, String> types = new HashMap<>();

  private FormReader(String id) {
    this.id = id;
  }

  static Form read(byte[] json) {
    Map<String, Object> schema;
    try {
      schema = JSON.readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UnreadableForm("?", "it is not JSON: " + e.getMessage());
    }
    var reader = new FormReader(String.valueOf(schema.get("id")));
    if (!(schema.get("schemaVersion") instanceof Integer version) || version > NEWEST_SCHEMA) {
      throw reader.refusal("its schemaVersion is not " + NEWEST_SCHEMA + " or lower");
    }
    var fields = reader.fields(schema.get("components"), new HashSet<>(), "");
    fields.forEach(reader::checkConditions);
    return new Form(reader.id, schema, fields);
  }

  private List<Field> fields(@Nullable Object components, Set<String> keys, String scope) {
    if (!(components instanceof List<?> list)) {
      throw refusal("components are missing");
    }
    return list.stream().map(component -> field((Map<?, ?>) component, keys, scope)).toList();
  }

  private Field field(Map<?, ?> component, Set<String> keys, String scope) {
    Map<String, Object> attributes = new HashMap<>();
    component.forEach((name, value) -> attributes.put(String.valueOf(name), value));
    var type = String.valueOf(attributes.get("type"));
    if (Field.SHOWING.contains(type)) {
      return new Field(type, null, attributes, List.of());
    }
    if (Field.NESTING.contains(type)) {
      var path = key(type, attributes.get("path"), keys, type.equals("dynamiclist"));
      var inner = path == null ? keys : new HashSet<String>();
      var innerScope =
          path == null ? scope : type.equals("dynamiclist") ? "this." : scope + path + ".";
      types.put(scope + path, type);
      var nest =
          new Field(
              type, path, attributes, fields(attributes.get("components"), inner, innerScope));
      checkRows(nest);
      return nest;
    }
    if (!Field.ASKING.contains(type)) {
      throw refusal("components of type “" + type + "” are not supported");
    }
    var key = key(type, attributes.get("key"), keys, true);
    types.put(scope + key, type);
    var field = new Field(type, key, attributes, List.of());
    check(field);
    return field;
  }

  private @Nullable String key(
      String type, @Nullable Object key, Set<String> keys, boolean needed) {
    if (!needed && (key == null || "".equals(key))) {
      return null;
    }
    if (!(key instanceof String text) || !KEY.matcher(text).matches()) {
      throw refusal(type + " needs a key of letters, digits and “_”, not “" + key + "”");
    }
    if (!keys.add(text)) {
      throw refusal("the key “" + text + "” is used twice");
    }
    return text;
  }

  private void check(Field field) {
    if (CHOICES.contains(field.type())
        && !(field.attributes().get("values") instanceof List)
        && field.text("valuesKey").isEmpty()) {
      throw refusal("“" + field.key() + "” needs values or a valuesKey");
    }
    try {
      List.of("min", "max", "minLength", "maxLength").forEach(field::limit);
      field.rule("pattern").ifPresent(pattern -> Pattern.compile((String) pattern));
    } catch (NumberFormatException e) {
      throw refusal("a limit of “" + field.key() + "” is not a number");
    } catch (PatternSyntaxException e) {
      throw refusal("the pattern of “" + field.key() + "” cannot be read: " + e.getDescription());
    }
    for (var attribute : List.of("multiple", "accept", "disabled")) {
      if (field.text(attribute).filter(text -> text.startsWith("=")).isPresent()) {
        throw refusal(attribute + " of “" + field.key() + "” is an expression");
      }
    }
  }

  private void checkRows(Field list) {
    try {
      list.leastRows();
    } catch (NumberFormatException e) {
      throw refusal("minRows of “" + list.key() + "” is not a number");
    }
  }

  private void checkConditions(Field field) {
    field.hideWhen().ifPresent(this::checkExpression);
    field.readOnlyWhen().ifPresent(this::checkExpression);
    field.children().forEach(this::checkConditions);
  }

  private void checkExpression(String expression) {
    try {
      for (var key : FeelSubset.keysOf(expression)) {
        if (MANY.contains(types.getOrDefault(key, ""))) {
          throw refusal("“" + expression + "” compares “" + key + "”, which holds several values");
        }
        if (!types.containsKey(key) && types.containsKey("this." + key)) {
          throw refusal("within a list, write this." + key + " instead of " + key);
        }
      }
    } catch (IllegalArgumentException e) {
      throw refusal(e.getMessage());
    }
  }

  private UnreadableForm refusal(String why) {
    return new UnreadableForm(id, why);
  }
}
