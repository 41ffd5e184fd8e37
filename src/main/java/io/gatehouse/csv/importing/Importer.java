package io.gatehouse.csv.importing;

import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes one kind of file into a register, row by row: a file in, a report out. Each row is a
 * transaction of its own, so that the same file may simply be imported again.
 *
 * @param <R> what reads its rows
 */
public abstract class Importer<R extends Importer.Reader> {

  private final List<? extends ImportField> fields;
  private final CsvReader reader;
  private final MappingProposal proposal;

  /**
   * @param synonyms file of what others call these fields
   */
  protected Importer(List<? extends ImportField> fields, String synonyms, ImportSettings settings) {
    this.fields = fields;
    this.reader = new CsvReader(settings.limits());
    this.proposal = new MappingProposal(fields, synonyms);
  }

  /** Rows by a mapping that fits their table. */
  public interface Reader {

    /** What each field would be; also where the row will be refused. */
    Map<String, String> plain(CsvRow row);
  }

  /** Rows on their way into the register. */
  public interface Writer {

    /** A row that fails leaves nothing behind. */
    void take(CsvRow row);

    ImportReport report();
  }

  /** As in the address of its pages and the keys of its messages: {@code systems}. */
  public abstract String kind();

  /** Keys of the fields that a preview shows. */
  public abstract List<String> previewed();

  /**
   * @throws UnreadableFile when the table cannot be read by this mapping at all
   */
  protected abstract R reader(CsvTable table, ImportMapping mapping);

  protected abstract Writer writer(R reader, boolean dryRun, String by);

  public List<? extends ImportField> fields() {
    return fields;
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
    reader(table, propose(table, mapping));
  }

  /** Of the first rows, what each field would be; also where a row will be refused. */
  public List<Map<String, String>> preview(CsvTable table, ImportMapping mapping, int rows) {
    R reads = reader(table, mapping);
    return table.rows().stream().limit(rows).map(reads::plain).toList();
  }

  /** Without a mapping, columns and values are matched by what they are called. */
  public ImportReport run(byte[] file, @Nullable ImportMapping mapping, boolean dryRun, String by) {
    return run(read(file), mapping, dryRun, by, report -> {});
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
    Writer writer = writer(reader(table, propose(table, mapping)), dryRun, by);
    for (CsvRow row : table.rows()) {
      writer.take(row);
      progress.accept(writer::report);
    }
    return writer.report();
  }
}
