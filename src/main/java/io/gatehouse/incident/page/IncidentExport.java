package io.gatehouse.incident.page;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.listing.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
    CsvWriter csv = new CsvWriter(out, TITLES);
    Slice.walk(
        after -> search.page(account, filter.from(after), BATCH), row -> csv.row(cells(row)));
    csv.flush();
  }

  private static Stream<@Nullable Object> cells(IncidentRow row) {
    return Stream.of(
        row.key(),
        row.what(),
        row.systemId(),
        row.systemName(),
        row.version(),
        row.severity(),
        row.serious(),
        row.state(),
        row.drill(),
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
}
