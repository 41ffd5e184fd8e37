package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.Formulas;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.inventory.ImportedSystem;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table by one mapping. */
final class RowReader {

  private static final int LONGEST_NAME = 500;
  private final CsvTable table;
  private final ImportMapping mapping;
  private final Map<Field, int[]> columns = new EnumMap<>(Field.class);

  RowReader(CsvTable table, ImportMapping mapping) {
    this.table = table;
    this.mapping = mapping;
    mapping.columns().forEach(this::locate);
    mapping.requireStages();
    if (!columns.containsKey(Field.NAME)) {
      throw new UnreadableFile(
          "No column holds the name of the AI system. Say which one does; the file has: "
              + String.join(", ", table.titles())
              + ".");
    }
  }

  private void locate(String key, List<String> titles) {
    Field field =
        Field.find(key)
            .orElseThrow(() -> new UnreadableFile("An AI system has no field called " + key + "."));
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

  /** The title of the first column that holds the field. */
  @Nullable String title(Field field) {
    int[] found = columns.get(field);
    return found == null ? null : table.titles().get(found[0]);
  }

  ImportRow read(CsvRow row) {
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
    String name = values.getOrDefault("name", "");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RowRefused(
          title(Field.NAME),
          name.isEmpty()
              ? "The row has no name. Give the AI system one."
              : "The name has %d characters; at most %d fit."
                  .formatted(name.length(), LONGEST_NAME));
    }
    String reference = values.remove("reference");
    return new ImportRow(row.line(), reference, system(values), notes(row));
  }

  /** A stage that the file says and we do not know, unless the mapping says to find it out. */
  private List<ImportProblem> notes(CsvRow row) {
    int[] from = columns.get(Field.STAGE);
    String said = from == null ? "" : mapped(Field.STAGE, row.joined(from));
    return said.isEmpty() || Stage.find(said).isPresent()
        ? List.of()
        : List.of(
            new ImportProblem(
                row.line(),
                title(Field.STAGE),
                "“%s” is no stage, so a registration finds out where the system stands; stages are: %s."
                    .formatted(said, String.join(", ", Field.STAGE.choices()))));
  }

  /** The row's values as a preview shows them, also where it will be refused. */
  Map<String, String> plain(CsvRow row) {
    var values = new TreeMap<String, String>();
    columns.forEach(
        (field, from) -> {
          values.put(field.key(), mapping.value(field, row.joined(from)));
        });
    values.put("line", String.valueOf(row.line()));
    return values;
  }

  private ImportedSystem system(Map<String, String> values) {
    String content = ContentHash.of(values);
    return new ImportedSystem(
        SystemDraft.of(values),
        Stage.find(values.getOrDefault("stage", "")).orElse(Stage.REGISTRATION),
        optional(values.get("aiActCategory"), AiActCategory::of),
        optional(values.get("riskClass"), RiskClass::of),
        optional(values.get("inScope"), "yes"::equals),
        values.get("scopeJustification"),
        optional(values.get("nextReview"), LocalDate::parse),
        values.containsKey("externalId") ? null : content,
        content);
  }

  private static <T> @Nullable T optional(@Nullable String text, Function<String, T> read) {
    return text == null ? null : read.apply(text);
  }

  private String value(Field field, String cell) {
    String value = mapped(field, cell);
    if (field == Field.NEXT_REVIEW && !value.isEmpty()) {
      return date(value);
    }
    if (field == Field.STAGE) {
      return stage(value);
    }
    if (!field.isChoice() || value.isEmpty() || field.choices().contains(value)) {
      return value;
    }
    throw new RowRefused(
        title(field),
        "“%s” is none of: %s. Say which it stands for, or that it stands for none."
            .formatted(value, String.join(", ", field.choices())));
  }

  private String mapped(Field field, String cell) {
    String text = columns.containsKey(Field.REFERENCE) ? Formulas.restore(cell) : cell;
    return mapping.value(field, text).strip();
  }

  /** Empty for one that we do not know, which a registration finds out. */
  private static String stage(String value) {
    boolean known = Stage.find(value).filter(stage -> stage != Stage.REGISTRATION).isPresent();
    return known ? value : "";
  }

  private String date(String text) {
    try {
      String[] parts = text.split("\\.");
      return parts.length == 3
          ? LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0])).toString()
          : LocalDate.parse(text).toString();
    } catch (DateTimeException | NumberFormatException e) {
      throw new RowRefused(
          title(Field.NEXT_REVIEW), "“%s” is not a date; write it as 2027-03-31.".formatted(text));
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
