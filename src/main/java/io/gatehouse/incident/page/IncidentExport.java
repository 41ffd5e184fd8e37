package io.gatehouse.incident.page;

import io.gatehouse.csv.Formulas;
import io.gatehouse.inbox.listing.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes incidents as CSV that a spreadsheet opens without running anything. */
@Component
class IncidentExport {

  private static final List<String> TITLES =
      List.of(
          ("reference what system systemName version severity serious state drill reportedBy"
                  + " reportedAt awareAt containedAt endedAt clocksMet clocksMissed clocksOverdue"
                  + " clocksRunning")
              .split(" "));

  private static final int BATCH = 200;

  private final IncidentSearch search;

  IncidentExport(IncidentSearch search) {
    this.search = search;
  }

  /** Those that the account may read. */
  void write(String account, IncidentFilter filter, Appendable out) throws IOException {
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    String after = null;
    do {
      Slice<IncidentRow> page = search.page(account, filter.from(after), BATCH);
      page.rows().forEach(row -> print(csv, row));
      after = page.next();
    } while (after != null);
    csv.flush();
  }

  private static void print(CSVPrinter csv, IncidentRow row) {
    try {
      csv.printRecord(cells(row).map(IncidentExport::cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Formulas.disarm(value.toString());
  }

  private static Stream<@Nullable Object> cells(IncidentRow row) {
    return Stream.of(
        row.key(),
        row.what(),
        row.systemId(),
        row.systemName(),
        row.version(),
        row.severity(),
        yesOrNo(row.serious()),
        row.state(),
        yesOrNo(row.drill()),
        row.reportedBy(),
        row.reportedAt(),
        row.awareAt(),
        row.containedAt(),
        row.endedAt(),
        row.met(),
        row.missed(),
        row.overdue(),
        row.running());
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
