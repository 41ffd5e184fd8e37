package io.gatehouse.csv.upload;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.csv.importing.ImportField;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.Importer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a file would be read, as the page shows it for correction. */
record MappingView(
    String encoding,
    String delimiter,
    int rows,
    List<String> titles,
    List<Column> columns,
    List<Choice> choices,
    List<String> previewed,
    List<Map<String, String>> preview,
    @Nullable String refused) {

  private static final int MOST_VALUES = 40;
  private static final int PREVIEW = 8;

  /** A field and the columns that hold it. */
  record Column(String field, boolean joinsTwo, String first, String second) {}

  /** A field with certain values, and what each text of the file stands for. */
  record Choice(String field, boolean open, List<String> values, List<Value> texts) {}

  /** A text; {@code value} is empty to leave it out and "?" to report its rows. */
  record Value(String text, String value) {}

  static MappingView of(CsvTable table, ImportMapping mapping, Importer<?> imports) {
    List<Map<String, String>> preview = List.of();
    String refused = null;
    try {
      preview = imports.preview(table, mapping, PREVIEW);
    } catch (UnreadableFile e) {
      refused = e.getMessage();
    }
    return new MappingView(
        table.encoding(),
        switch (table.delimiter()) {
          case ',' -> "comma";
          case ';' -> "semicolon";
          case '\t' -> "tab";
          default -> "other";
        },
        table.rows().size(),
        table.titles(),
        imports.fields().stream().map(field -> column(field, mapping)).toList(),
        imports.fields().stream()
            .filter(f -> f.isChoice() && mapping.columns().containsKey(f.key()))
            .map(field -> choice(field, table, mapping))
            .toList(),
        imports.previewed(),
        preview,
        refused);
  }

  private static Column column(ImportField field, ImportMapping mapping) {
    List<String> titles = mapping.columns().getOrDefault(field.key(), List.of());
    return new Column(
        field.key(),
        field.joinsTwo(),
        titles.isEmpty() ? "" : titles.get(0),
        titles.size() > 1 ? titles.get(1) : "");
  }

  private static Choice choice(ImportField field, CsvTable table, ImportMapping mapping) {
    Map<String, String> known = mapping.values().getOrDefault(field.key(), Map.of());
    String otherwise = field.isOpen() ? "" : MappingForm.REPORT;
    List<Value> texts =
        table.texts(mapping.columns().get(field.key())).stream()
            .limit(MOST_VALUES)
            .map(text -> new Value(text, offered(field, known.getOrDefault(text, otherwise))))
            .toList();
    return new Choice(field.key(), field.isOpen(), field.choices(), texts);
  }

  private static String offered(ImportField field, String value) {
    return value.isEmpty() || field.choices().contains(value) ? value : MappingForm.REPORT;
  }
}
