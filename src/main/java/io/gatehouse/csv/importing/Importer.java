package io.gatehouse.csv.importing;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes one kind of file into a register, row by row. */
public interface Importer {

  /** As in the address of its pages and the keys of its messages: {@code systems}. */
  String kind();

  List<? extends ImportField> fields();

  /** Keys of the fields that a preview shows. */
  List<String> previewed();

  /**
   * @throws UnreadableFile when it is no table
   */
  CsvTable read(byte[] file);

  /** Completes what is given, if anything, for a person to correct. */
  ImportMapping propose(CsvTable table, @Nullable ImportMapping mapping);

  /**
   * @throws UnreadableFile when the file cannot be read by this mapping at all
   */
  void check(byte[] file, @Nullable ImportMapping mapping);

  /** Of the first rows, what each field would be; also where a row will be refused. */
  List<Map<String, String>> preview(CsvTable table, ImportMapping mapping, int rows);

  /**
   * Each row is a transaction of its own, so that the same file may simply be imported again.
   *
   * @param progress told after each row what there is to report so far
   */
  ImportReport run(
      CsvTable table,
      @Nullable ImportMapping mapping,
      boolean dryRun,
      String by,
      Consumer<Supplier<ImportReport>> progress);
}
