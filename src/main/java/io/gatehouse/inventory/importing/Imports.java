package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.MappingProposal;
import io.gatehouse.inventory.SystemIntake;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The front door of importing: a file in, a report out. Each row is a transaction of its own, so
 * that the same file may simply be imported again after anything went wrong.
 */
@Service
public class Imports implements Importer {

  private final SystemIntake intake;
  private final CsvReader reader;
  private final MappingProposal proposal =
      new MappingProposal(fields(), "inventory/synonyms.properties");

  Imports(SystemIntake intake, ImportSettings settings) {
    this.intake = intake;
    this.reader = new CsvReader(settings.limits());
  }

  @Override
  public String kind() {
    return "systems";
  }

  @Override
  public List<Field> fields() {
    return Arrays.asList(Field.values());
  }

  @Override
  public List<String> previewed() {
    return List.of("name", "organisation", "purpose", "stage");
  }

  /** Without a mapping, columns and values are matched by what they are called. */
  public ImportReport run(byte[] file, @Nullable ImportMapping mapping, boolean dryRun, String by) {
    return run(read(file), mapping, dryRun, by, report -> {});
  }

  @Override
  public CsvTable read(byte[] file) {
    return reader.read(file);
  }

  @Override
  public ImportMapping propose(CsvTable table, @Nullable ImportMapping mapping) {
    return mapping == null ? proposal.of(table) : proposal.completed(table, mapping);
  }

  @Override
  public void check(byte[] file, @Nullable ImportMapping mapping) {
    CsvTable table = read(file);
    new RowReader(table, propose(table, mapping));
  }

  @Override
  public List<Map<String, String>> preview(CsvTable table, ImportMapping mapping, int rows) {
    RowReader reader = new RowReader(table, mapping);
    return table.rows().stream().limit(rows).map(reader::plain).toList();
  }

  @Override
  public ImportReport run(
      CsvTable table,
      @Nullable ImportMapping mapping,
      boolean dryRun,
      String by,
      Consumer<Supplier<ImportReport>> progress) {
    RowReader rows = new RowReader(table, propose(table, mapping));
    RowWriter writer = new RowWriter(rows, intake, dryRun, by);
    for (CsvRow row : table.rows()) {
      writer.take(row);
      progress.accept(writer::report);
    }
    return writer.report();
  }
}
