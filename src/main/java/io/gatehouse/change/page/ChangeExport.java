package io.gatehouse.change.page;

import io.gatehouse.csv.Formulas;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.listing.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes changes as CSV that a spreadsheet opens without running anything. */
@Component
class ChangeExport {

  private static final int PAGE = 500;

  private static final List<String> TITLES =
      List.of(
          ("reference change system systemName class reopens state outcome waitsFor due"
                  + " staleApproval askedBy askedAt endedAt")
              .split(" "));

  private final ChangeSearch search;

  ChangeExport(ChangeSearch search) {
    this.search = search;
  }

  void write(String account, ChangeFilter filter, Appendable out) throws IOException {
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    String after = null;
    do {
      Slice<ChangeRow> page = search.page(account, filter.from(after), PAGE);
      page.rows().forEach(row -> print(csv, row));
      after = page.next();
    } while (after != null);
    csv.flush();
  }

  private static void print(CSVPrinter csv, ChangeRow row) {
    try {
      csv.printRecord(cells(row).map(ChangeExport::cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Formulas.disarm(Objects.toString(value));
  }

  private static Stream<@Nullable Object> cells(ChangeRow row) {
    CaseFile file = row.file();
    return Stream.of(
        file.key(),
        file.title(),
        file.systemId(),
        row.systemName(),
        row.changeClass(),
        row.reopens(),
        file.state(),
        file.outcome(),
        row.waitsFor(),
        row.due(),
        row.stale() ? "yes" : "no",
        file.startedBy(),
        file.startedAt(),
        file.endedAt());
  }
}
