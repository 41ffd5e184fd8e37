package io.gatehouse.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Turns the bytes of a file into its table, or says why it cannot. */
public final class CsvReader {

  private static final String HOW = " Save it as CSV (comma-separated values) and try again.";

  private final CsvLimits limits;

  public CsvReader(CsvLimits limits) {
    this.limits = limits;
  }

  public CsvTable read(byte[] bytes) {
    refuseOtherKinds(bytes);
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    String text = decoded.text();
    refuseBinary(text);
    int start = 0;
    char delimiter = Delimiters.of(text);
    if (text.length() > 5 && text.startsWith("sep=") && isLineEnd(text.charAt(5))) {
      delimiter = text.charAt(4); // the line by which Excel is told the delimiter
      start = text.startsWith("\r\n", 5) ? 7 : 6;
    }
    List<CsvRow> rows = rows(text.substring(start), delimiter, start > 0 ? 1 : 0);
    if (rows.isEmpty()) {
      throw new UnreadableFile("The file is empty: it has no line with column titles.");
    }
    List<String> titles = titles(rows.get(0));
    return new CsvTable(decoded.encoding(), delimiter, titles, rows.subList(1, rows.size()));
  }

  private void refuseOtherKinds(byte[] bytes) {
    if (bytes.length == 0) {
      throw new UnreadableFile("The file is empty.");
    }
    if (bytes.length > limits.bytes()) {
      throw new UnreadableFile(
          "The file has %,d bytes; at most %,d are taken. Split it into several files."
              .formatted(bytes.length, limits.bytes()));
    }
    if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "\u00D0\u00CF\u0011\u00E0")) {
      throw new UnreadableFile("This is a workbook or an archive, not a CSV file." + HOW);
    }
    if (startsWith(bytes, "%PDF")) {
      throw new UnreadableFile("This is a PDF, not a CSV file." + HOW);
    }
  }

  private static boolean startsWith(byte[] bytes, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static void refuseBinary(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (c == '\0') {
        throw new UnreadableFile(
            "Line %d contains a NUL character: this is not a plain text file.".formatted(line)
                + HOW);
      }
      if (c < ' ' && "\t\r\n\f\u000B\u001A".indexOf(c) < 0) {
        throw new UnreadableFile(
            "Line %d contains the control character U+%04X: this is not a plain text file."
                    .formatted(line, (int) c)
                + HOW);
      }
    }
    if (text.isBlank()) {
      throw new UnreadableFile("The file is empty: it has no line with column titles.");
    }
  }

  private List<CsvRow> rows(String text, char delimiter, int linesBefore) {
    var rows = new ArrayList<CsvRow>();
    int line = linesBefore + 1;
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(text))) {
      var records = parser.iterator();
      while (records.hasNext()) {
        CsvRow row = new CsvRow(line, records.next().toList());
        line = linesBefore + (int) parser.getCurrentLineNumber() + 1;
        if (!row.isBlank()) {
          rows.add(row);
        }
        refuseTooLarge(rows.size() - 1, row);
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof UnreadableFile known ? known : unbalanced(line);
    }
    return rows;
  }

  private void refuseTooLarge(int rows, CsvRow row) {
    if (rows > limits.rows()) {
      throw new UnreadableFile(
          "The file has more than %,d rows. Split it into several files.".formatted(limits.rows()));
    }
    if (row.cells().size() > limits.columns()) {
      throw new UnreadableFile(
          "Line %d has %,d columns; at most %,d are taken."
              .formatted(row.line(), row.cells().size(), limits.columns()));
    }
    if (row.cells().stream().anyMatch(cell -> cell.length() > limits.cell())) {
      throw new UnreadableFile(
          "A cell of the record on line %d has more than %,d characters; is a quotation mark missing?"
              .formatted(row.line(), limits.cell()));
    }
  }

  private static UnreadableFile unbalanced(int line) {
    return new UnreadableFile(
        "The quotation marks of the record that starts on line %d do not match: one opens a cell and is not closed, or text follows the closing one."
            .formatted(line));
  }

  private static List<String> titles(CsvRow row) {
    Set<String> taken = new HashSet<>();
    var titles = new ArrayList<String>();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cell(i).strip().replaceAll("\\s+", " ");
      String title = cell.isEmpty() ? "Column " + (i + 1) : cell;
      String unique = title;
      for (int n = 2; !taken.add(unique); n++) {
        unique = title + " (" + n + ")";
      }
      titles.add(unique);
    }
    return titles;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
