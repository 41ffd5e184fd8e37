package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import io.gatehouse.inbox.form.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One check of a filled-in form: walks its fields, keeps what fits, collects what does not. */
final class Filling {

  private final Visibility visibility;
  private final FieldAnswers answers;
  private final Function<Refusal, String> inWords;
  private final Map<String, Object> shown;
  private final @Nullable String account;
  private final List<FieldError> errors = new ArrayList<>();

  Filling(
      Visibility visibility,
      FieldAnswers answers,
      Function<Refusal, String> inWords,
      Map<String, Object> shown,
      @Nullable String account) {
    this.visibility = visibility;
    this.answers = answers;
    this.inWords = inWords;
    this.shown = shown;
    this.account = account;
  }

  /** What lies at one place: what was filled in there, and what was shown. */
  private record Scope(
      String path, Map<String, ?> given, Map<String, ?> shown, Map<String, Object> row) {

    Scope within(String key) {
      return new Scope(path + key + ".", Json.map(given, key), Json.map(shown, key), row);
    }
  }

  List<FieldError> errors() {
    return errors;
  }

  Map<String, Object> accept(Form form, Map<String, ?> given) {
    return accept(form.fields(), new Scope("", given, shown, visibility.data()));
  }

  private Map<String, Object> accept(List<Field> fields, Scope scope) {
    var known = keys(fields, new HashSet<>());
    for (var key : scope.given().keySet()) {
      if (!known.contains(key) && !isGivenBack(key, scope)) {
        refuse(scope.path() + key, new Refusal("unknown"));
      }
    }
    Map<String, Object> accepted = new LinkedHashMap<>();
    accept(fields, scope, accepted, false);
    return accepted;
  }

  /** What a program was shown besides the fields, it may hand back as it was. */
  private static boolean isGivenBack(String key, Scope scope) {
    return scope.shown().containsKey(key)
        && Json.same(scope.given().get(key), scope.shown().get(key));
  }

  private static Set<String> keys(List<Field> fields, Set<String> keys) {
    for (var field : fields) {
      if (field.key() == null) {
        keys(field.children(), keys);
      } else {
        keys.add(field.key());
      }
    }
    return keys;
  }

  private void accept(
      List<Field> fields, Scope scope, Map<String, Object> accepted, boolean outerHidden) {
    for (var field : fields) {
      var hidden = outerHidden || visibility.hides(field, scope.row());
      var key = field.key();
      if (key == null) {
        accept(field.children(), scope, accepted, hidden);
      } else if (hidden) {
        refuseHidden(scope, key);
      } else if (field.isList()) {
        keep(accepted, key, rows(field, key, scope));
      } else if (field.asks()) {
        keep(accepted, key, answer(field, key, scope));
      } else {
        keep(accepted, key, accept(field.children(), scope.within(key)));
      }
    }
  }

  private void refuseHidden(Scope scope, String key) {
    if (!Json.isEmpty(scope.given().get(key)) && !Boolean.FALSE.equals(scope.given().get(key))) {
      refuse(scope.path() + key, new Refusal("hidden"));
    }
  }

  private static void keep(Map<String, Object> accepted, String key, @Nullable Object value) {
    if (value != null && !Json.isEmpty(value)) {
      accepted.put(key, value);
    }
  }

  private @Nullable Object answer(Field field, String key, Scope scope) {
    var given = scope.given().get(key);
    try {
      if (visibility.fixes(field, scope.row())) {
        checkUnchanged(field, key, scope);
        return null;
      }
      if (Json.isEmpty(given) || field.type().equals("checkbox") && Boolean.FALSE.equals(given)) {
        if (field.required()) {
          throw new Refusal(field.type().equals("checkbox") ? "tick" : "required");
        }
        return given;
      }
      return answers.accept(field, given, shown, account);
    } catch (Refusal refusal) {
      refuse(scope.path() + key, refusal);
      return null;
    }
  }

  private static void checkUnchanged(Field field, String key, Scope scope) {
    var given = scope.given().get(key);
    var before = scope.shown().get(key);
    var unchanged =
        Json.isEmpty(given)
            || Json.same(given, before)
            || before == null
                && (Boolean.FALSE.equals(given)
                    || Json.same(given, field.attributes().get("defaultValue")));
    if (!unchanged) {
      throw new Refusal("fixed");
    }
  }

  private @Nullable List<Map<String, Object>> rows(Field list, String key, Scope scope) {
    var path = scope.path() + key;
    var given = scope.given().get(key);
    if (given != null
        && !(given instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance))) {
      refuse(path, new Refusal("rows"));
      return null;
    }
    var rows = Json.rows(scope.given(), key);
    var shownRows = Json.rows(scope.shown(), key);
    var free = list.flag("allowAddRemove");
    var miscount = RowCount.check(list, rows.size(), scope.shown().get(key));
    if (miscount.isPresent()) {
      refuse(path, miscount.get());
      return null;
    }
    var data = Json.rows(scope.row(), key);
    var accepted = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < rows.size(); i++) {
      Map<String, Object> before = i < shownRows.size() ? shownRows.get(i) : Map.of();
      Map<String, Object> row = i < data.size() ? data.get(i) : Map.of();
      var inner = new Scope(path + "[" + i + "].", rows.get(i), before, row);
      // a row that was shown stays recognisable: what the form only shows of it is kept with it
      Map<String, Object> kept = new LinkedHashMap<>(free ? Map.of() : before);
      asked(list.children(), inner).forEach(kept::remove);
      kept.putAll(accept(list.children(), inner));
      if (!Json.isEmpty(kept)) {
        accepted.add(kept);
      }
    }
    return accepted;
  }

  /** The keys that the row asks for: what was shown there is replaced by what was filled in. */
  private Set<String> asked(List<Field> fields, Scope scope) {
    var asked = new HashSet<String>();
    for (var field : fields) {
      if (field.key() == null) {
        asked.addAll(asked(field.children(), scope));
      } else if (!visibility.fixes(field, scope.row())) {
        asked.add(field.key());
      }
    }
    return asked;
  }

  private void refuse(String path, Refusal refusal) {
    errors.add(new FieldError(path, inWords.apply(refusal)));
  }
}
