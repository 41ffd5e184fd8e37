package io.gatehouse.csv.upload;

import io.gatehouse.csv.importing.ImportField;
import io.gatehouse.csv.importing.ImportMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mapping as the page posts it: {@code column.<field>} (twice for two columns joined), and
 * {@code value.<field>.<n>} beside {@code text.<field>.<n>}.
 */
final class MappingForm {

  static final String REPORT = "?";

  private MappingForm() {}

  static ImportMapping read(Map<String, String[]> posted, List<? extends ImportField> fields) {
    var columns = new LinkedHashMap<String, List<String>>();
    var values = new LinkedHashMap<String, Map<String, String>>();
    for (ImportField field : fields) {
      List<String> titles = new ArrayList<>();
      for (String title : posted.getOrDefault("column." + field.key(), new String[0])) {
        if (!title.isBlank() && !titles.contains(title)) {
          titles.add(title);
        }
      }
      if (!titles.isEmpty()) {
        columns.put(field.key(), titles);
      }
      var known = new LinkedHashMap<String, String>();
      for (int n = 0; posted.containsKey(name("text", field, n)); n++) {
        String value = first(posted, name("value", field, n));
        String text = first(posted, name("text", field, n));
        // a value that is to be reported is said as itself, which is none of the possible ones
        known.put(text, value.equals(REPORT) ? text : value);
      }
      if (!known.isEmpty()) {
        values.put(field.key(), known);
      }
    }
    return new ImportMapping(columns, values);
  }

  private static String name(String kind, ImportField field, int n) {
    return kind + "." + field.key() + "." + n;
  }

  private static String first(Map<String, String[]> posted, String name) {
    String[] values = posted.getOrDefault(name, new String[0]);
    return values.length == 0 ? "" : values[0];
  }
}
