package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One or several of the options that the form offers. */
final class ChoiceAnswer {

  private ChoiceAnswer() {}

  static Object one(Field field, Object answer, Map<String, Object> shown) {
    if (!options(field, shown).contains(answer)) {
      throw new Refusal("option");
    }
    return answer;
  }

  static List<?> several(Field field, Object answer, Map<String, Object> shown) {
    if (!(answer instanceof List<?> answers)) {
      throw new Refusal("options");
    }
    if (!new HashSet<>(options(field, shown)).containsAll(answers)
        || new HashSet<>(answers).size() < answers.size()) {
      throw new Refusal("option");
    }
    return List.copyOf(answers);
  }

  private static List<Object> options(Field field, Map<String, Object> shown) {
    var options =
        field.text("valuesKey").isPresent()
            ? shown.get(field.text("valuesKey").get())
            : field.attributes().get("values");
    return options instanceof List<?> list
        ? list.stream()
            .map(option -> option instanceof Map<?, ?> pair ? pair.get("value") : option)
            .filter(Objects::nonNull)
            .map(Object.class::cast)
            .toList()
        : List.of();
  }
}
