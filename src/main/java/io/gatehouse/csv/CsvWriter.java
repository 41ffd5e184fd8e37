package io.gatehouse.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table that a spreadsheet opens without running anything. */
public final class CsvWriter {

  private final CSVPrinter printer;

  public CsvWriter(Appendable out, List<String> titles) throws IOException {
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(titles);
  }

  /**
   * @param cells null leaves one empty
   * @throws UncheckedIOException when it cannot be written
   */
  public void row(Stream<? extends @Nullable Object> cells) {
    try {
      printer.printRecord(cells.map(CsvWriter::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Boolean said) {
      return said ? "yes" : "no";
    }
    if (cell instanceof BigDecimal exact) {
      return exact.toPlainString();
    }
    return cell instanceof Number ? cell.toString() : Formulas.disarm(cell.toString());
  }

  public void flush() throws IOException {
    printer.flush();
  }
}
