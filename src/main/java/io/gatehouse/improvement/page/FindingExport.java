package io.gatehouse.improvement.page;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.improvement.Finding;
import io.gatehouse.improvement.FindingFilter;
import io.gatehouse.improvement.FindingSearch;
import io.gatehouse.listing.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes findings as CSV that a spreadsheet opens without running anything. */
@Component
class FindingExport {

  private static final int PAGE = 500;

  private static final List<String> TITLES =
      List.of(
          ("reference finding system grade source raisedBy raisedAt state due owner promised"
                  + " checkFrom notEffective")
              .split(" "));

  private final FindingSearch search;

  FindingExport(FindingSearch search) {
    this.search = search;
  }

  /** Those that this person may read. */
  void write(String account, FindingFilter filter, Appendable out) throws IOException {
    CsvWriter csv = new CsvWriter(out, TITLES);
    Slice.walk(
        after -> search.page(account, filter.from(after), PAGE),
        finding -> csv.row(cells(finding)));
    csv.flush();
  }

  private static Stream<@Nullable Object> cells(Finding f) {
    return Stream.of(
        f.key(),
        f.title(),
        f.systemId(),
        f.grade(),
        f.source(),
        f.raisedBy(),
        f.raisedAt(),
        f.step(),
        f.due(),
        f.owner(),
        f.promised(),
        f.checkFrom(),
        f.failures());
  }
}
