package io.gatehouse.csv.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.Formulas;
import io.gatehouse.csv.UnreadableFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table read by a mapping: what its rows say, field by field. */
public final class MappedTable {

  private static final String REFERENCE = "reference";

  private final CsvTable table;
  private final ImportMapping mapping;
  private final Map<ImportField, int[]> columns = new LinkedHashMap<>();

  /**
   * @param thing what a row is about, as a sentence begins: "An AI system"
   */
  public MappedTable(
      CsvTable table, ImportMapping mapping, List<? extends ImportField> fields, String thing) {
    this.table = table;
    this.mapping = mapping;
    mapping
        .columns()
        .forEach(
            (key, titles) -> {
              ImportField field =
                  fields.stream()
                      .filter(one -> one.key().equals(key))
                      .findFirst()
                      .orElseThrow(
                          () -> new UnreadableFile(thing + " has no field called " + key + "."));
              locate(field, titles);
            });
  }

  private void locate(ImportField field, List<String> titles) {
    int[] found = titles.stream().filter(t -> !t.isBlank()).mapToInt(this::locate).toArray();
    if (found.length > 0) {
      columns.put(field, found);
    }
  }

  private int locate(String title) {
    int column = table.column(title);
    if (column < 0) {
      throw new UnreadableFile(
          "The file has no column titled “%s”; it has: %s."
              .formatted(title, String.join(", ", table.titles())));
    }
    return column;
  }

  /**
   * @param thing what it is the name of: "the AI system"
   */
  public void requireName(ImportField name, String thing) {
    if (!columns.containsKey(name)) {
      throw new UnreadableFile(
          "No column holds the name of %s. Say which one does; the file has: %s."
              .formatted(thing, String.join(", ", table.titles())));
    }
  }

  /** The title of the first column that holds the field. */
  public @Nullable String title(ImportField field) {
    int[] found = columns.get(field);
    return found == null ? null : table.titles().get(found[0]);
  }

  /**
   * What the row says, by key; blank ones left out.
   *
   * @throws RowRefused when a cell cannot be taken
   */
  public Map<String, String> read(CsvRow row) {
    if (row.cells().size() > table.titles().size()
        && row.cells().stream().skip(table.titles().size()).anyMatch(cell -> !cell.isBlank())) {
      throw new RowRefused(
          null,
          "The row has %d cells, but there are %d columns. A cell that contains the delimiter must be in quotation marks."
              .formatted(row.cells().size(), table.titles().size()));
    }
    var values = new TreeMap<String, String>();
    columns.forEach((field, from) -> values.put(field.key(), value(field, row.joined(from))));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /** The row's values as a preview shows them, also where it will be refused. */
  public Map<String, String> plain(CsvRow row) {
    var values = new TreeMap<String, String>();
    columns.forEach(
        (field, from) -> values.put(field.key(), mapping.value(field, row.joined(from))));
    values.put("line", String.valueOf(row.line()));
    return values;
  }

  private String value(ImportField field, String cell) {
    boolean ours = columns.keySet().stream().anyMatch(one -> one.key().equals(REFERENCE));
    String value = mapping.value(field, ours ? Formulas.restore(cell) : cell).strip();
    if (value.isEmpty()) {
      return value;
    }
    if (field.isDate()) {
      return date(field, value);
    }
    if (!field.isChoice() || field.isOpen() || field.choices().contains(value)) {
      return value;
    }
    throw new RowRefused(
        title(field),
        "“%s” is none of: %s. Say which it stands for, or that it stands for none."
            .formatted(value, String.join(", ", field.choices())));
  }

  private String date(ImportField field, String text) {
    try {
      String[] parts = text.split("\\.");
      return parts.length == 3
          ? LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0])).toString()
          : LocalDate.parse(text).toString();
    } catch (DateTimeException | NumberFormatException e) {
      throw new RowRefused(
          title(field), "“%s” is not a date; write it as 2027-03-31.".formatted(text));
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
