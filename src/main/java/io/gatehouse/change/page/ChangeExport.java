package io.gatehouse.change.page;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.listing.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
    CsvWriter csv = new CsvWriter(out, TITLES);
    Slice.walk(after -> search.page(account, filter.from(after), PAGE), row -> csv.row(cells(row)));
    csv.flush();
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
        row.stale(),
        file.startedBy(),
        file.startedAt(),
        file.endedAt());
  }
}
