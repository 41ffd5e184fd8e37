package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.inventory.SystemIntake;
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
public class Imports {

  private final SystemIntake intake;
  private final CsvReader reader;
  private final MappingProposal proposal = new MappingProposal();

  Imports(SystemIntake intake, ImportSettings settings) {
    this.intake = intake;
    this.reader = new CsvReader(settings.limits());
  }

  /** Without a mapping, columns and values are matched by what they are called. */
  public ImportReport run(byte[] file, @Nullable ImportMapping mapping, boolean dryRun, String by) {
    return run(read(file), mapping, dryRun, by, report -> {});
  }

  /**
   * @throws UnreadableFile when it is no table
   */
  public CsvTable read(byte[] file) {
    return reader.read(file);
  }

  /** Completes what is given, if anything, for a person to correct. */
  public ImportMapping propose(CsvTable table, @Nullable ImportMapping mapping) {
    return mapping == null ? proposal.of(table) : proposal.completed(table, mapping);
  }

  /**
   * @throws UnreadableFile when the file cannot be read by this mapping at all
   */
  public void check(byte[] file, @Nullable ImportMapping mapping) {
    CsvTable table = read(file);
    new RowReader(table, propose(table, mapping));
  }

  /** Of the first rows, what each field would be; also where a row will be refused. */
  public List<Map<String, String>> preview(CsvTable table, ImportMapping mapping, int rows) {
    RowReader reader = new RowReader(table, mapping);
    return table.rows().stream().limit(rows).map(reader::plain).toList();
  }

  /**
   * @param progress told after each row what there is to report so far
   */
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
