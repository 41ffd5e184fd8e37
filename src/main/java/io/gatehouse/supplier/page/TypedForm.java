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

  /** What a form says of a field that nobody has touched: the text that it came with. */
  private static final String BEFORE = "before.";

  /** What the fields had when they were shown first, as they were sent. */
  Map<String, String> before(Map<String, String> sent) {
    Map<String, String> before = new LinkedHashMap<>();
    fields.forEach(field -> before.put(field.name(), sent.getOrDefault(BEFORE + field.name(), "")));
    return before;
  }

  /** Fields that nobody touched follow what somebody else has saved meanwhile. */
  TypedForm untouchedAs(Map<String, String> saved, Map<String, String> sent) {
    Map<String, String> merged = new LinkedHashMap<>(values);
    merged.replaceAll(
        (field, typed) ->
            sameText(typed, sent.get(BEFORE + field)) ? saved.getOrDefault(field, "") : typed);
    return new TypedForm(fields, merged);
  }

  /** Browsers send line breaks in another way than they were given. */
  private static boolean sameText(String typed, @Nullable String before) {
    return before != null && typed.replace("\r\n", "\n").equals(before.replace("\r\n", "\n"));
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
