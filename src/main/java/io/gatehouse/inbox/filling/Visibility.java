package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields the browser shows for what is filled in. As form-js does: conditions are asked over
 * everything first, then over what that leaves, so that a hidden field's value hides nothing else;
 * a plain key is one of the form's, {@code this.key} one of the row's.
 */
final class Visibility {

  private final Feel feel;
  private final Map<String, Object> data;

  Visibility(Feel feel, Form form, Map<String, ?> given, Map<String, ?> shown) {
    this.feel = feel;
    var all = data(form.fields(), given, shown);
    this.data = visible(form.fields(), all, all);
  }

  Map<String, Object> data() {
    return data;
  }

  boolean hides(Field field, Map<String, Object> row) {
    return hides(field, row, data);
  }

  boolean fixes(Field field, Map<String, Object> row) {
    return field.flag("readonly")
        || field.flag("disabled")
        || field.readOnlyWhen().filter(when -> feel.isTrue(when, context(row, data))).isPresent();
  }

  private boolean hides(Field field, Map<String, Object> row, Map<String, Object> root) {
    return field.hideWhen().filter(when -> feel.isTrue(when, context(row, root))).isPresent();
  }

  private static Map<String, Object> context(Map<String, Object> row, Map<String, Object> root) {
    Map<String, Object> context = new HashMap<>();
    context.put("this", row);
    context.putAll(root);
    return context;
  }

  /** What the browser holds: all that it was shown, overwritten by what was filled in. */
  private static Map<String, Object> data(
      List<Field> fields, Map<String, ?> given, Map<String, ?> shown) {
    Map<String, Object> data = new HashMap<>(shown);
    fillIn(data, fields, given, shown);
    return data;
  }

  private static void fillIn(
      Map<String, Object> data, List<Field> fields, Map<String, ?> given, Map<String, ?> shown) {
    for (var field : fields) {
      if (field.key() == null) {
        fillIn(data, field.children(), given, shown);
      } else if (field.isList()) {
        data.put(field.key(), rows(field, given, shown));
      } else if (field.type().equals("group")) {
        data.put(
            field.key(),
            data(field.children(), Json.map(given, field.key()), Json.map(shown, field.key())));
      } else {
        var fixed = field.flag("readonly") || field.flag("disabled");
        var value = fixed ? shown.get(field.key()) : given.get(field.key());
        data.put(field.key(), value == null ? field.empty() : value);
      }
    }
  }

  private static List<Map<String, Object>> rows(
      Field list, Map<String, ?> given, Map<String, ?> shown) {
    var rows = new ArrayList<Map<String, Object>>();
    var givenRows = Json.rows(given, list.key());
    var shownRows = Json.rows(shown, list.key());
    for (var i = 0; i < givenRows.size(); i++) {
      Map<String, Object> before = i < shownRows.size() ? shownRows.get(i) : Map.of();
      rows.add(data(list.children(), givenRows.get(i), before));
    }
    return rows;
  }

  private Map<String, Object> visible(
      List<Field> fields, Map<String, Object> scope, Map<String, Object> root) {
    Map<String, Object> visible = new HashMap<>(scope);
    hide(fields, scope, visible, root, scope, false);
    return visible;
  }

  private void hide(
      List<Field> fields,
      Map<String, Object> scope,
      Map<String, Object> visible,
      Map<String, Object> root,
      Map<String, Object> row,
      boolean outerHidden) {
    for (var field : fields) {
      var hidden = outerHidden || hides(field, row, root);
      if (field.key() == null) {
        hide(field.children(), scope, visible, root, row, hidden);
      } else if (hidden) {
        visible.remove(field.key());
      } else if (field.isList()) {
        visible.put(
            field.key(),
            Json.rows(scope, field.key()).stream()
                .map(inner -> visible(field.children(), inner, root))
                .toList());
      } else if (field.type().equals("group")) {
        Map<String, Object> inner = new HashMap<>(Json.map(scope, field.key()));
        hide(field.children(), Json.map(scope, field.key()), inner, root, row, false);
        visible.put(field.key(), inner);
      }
    }
  }
}
