package io.gatehouse.supplier.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the fields of a page's form. */
record TypedForm(List<TypedField> fields, Map<String, String> values) {

  /** Others than these fields are left out. */
  static TypedForm of(List<TypedField> fields, Map<String, String> typed) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.name(), typed.getOrDefault(field.name(), "")));
    return new TypedForm(fields, values);
  }

  /** By field what is wrong with it, as the end of a message key. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    fields.forEach(
        field ->
            field
                .fault(values.getOrDefault(field.name(), ""))
                .ifPresent(fault -> faults.put(field.name(), fault)));
    return faults;
  }

  @Nullable String text(String field) {
    String text = values.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  String required(String field) {
    return values.getOrDefault(field, "").strip();
  }

  @Nullable LocalDate date(String field) {
    String text = text(field);
    return text == null ? null : LocalDate.parse(text);
  }
}
