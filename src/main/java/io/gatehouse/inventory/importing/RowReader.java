package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.csv.importing.ContentHash;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportProblem;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.MappedTable;
import io.gatehouse.csv.importing.RowRefused;
import io.gatehouse.inventory.ImportedSystem;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.classification.AiActCategory;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table by one mapping. */
final class RowReader implements Importer.Reader {

  private static final int LONGEST_NAME = 500;
  private final MappedTable rows;

  RowReader(CsvTable table, ImportMapping mapping) {
    this.rows = new MappedTable(table, mapping, Arrays.asList(Field.values()), "An AI system");
    mapping.values().getOrDefault(Field.STAGE.key(), Map.of()).forEach(RowReader::requireStage);
    rows.requireName(Field.NAME, "the AI system");
  }

  /** A text that stands for itself says only that it is not known. */
  private static void requireStage(String text, String stage) {
    if (!stage.isBlank() && !stage.equals(text) && Stage.find(stage.strip()).isEmpty()) {
      throw new UnreadableFile(
          "The mapping takes “%s” for “%s”, which is no stage; they are: %s."
              .formatted(text, stage, String.join(", ", Field.STAGE.choices())));
    }
  }

  /** The title of the first column that holds the field. */
  @Nullable String title(Field field) {
    return rows.title(field);
  }

  ImportRow read(CsvRow row) {
    Map<String, String> values = rows.read(row);
    String said = values.getOrDefault("stage", "");
    values.put("stage", stage(said));
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
    return new ImportRow(row.line(), reference, system(values), notes(row, said));
  }

  /** A stage that the file says and we do not know, unless the mapping says to find it out. */
  private List<ImportProblem> notes(CsvRow row, String said) {
    return said.isEmpty() || Stage.find(said).isPresent()
        ? List.of()
        : List.of(
            new ImportProblem(
                row.line(),
                title(Field.STAGE),
                "“%s” is no stage, so a registration finds out where the system stands; stages are: %s."
                    .formatted(said, String.join(", ", Field.STAGE.choices()))));
  }

  @Override
  public Map<String, String> plain(CsvRow row) {
    return rows.plain(row);
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

  /** Empty for one that we do not know, which a registration finds out. */
  private static String stage(String value) {
    boolean known = Stage.find(value).filter(stage -> stage != Stage.REGISTRATION).isPresent();
    return known ? value : "";
  }
}
