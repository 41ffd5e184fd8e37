package io.gatehouse.improvement.page;

import io.gatehouse.csv.Formulas;
import io.gatehouse.improvement.Finding;
import io.gatehouse.improvement.FindingFilter;
import io.gatehouse.improvement.FindingSearch;
import io.gatehouse.inbox.listing.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    String after = null;
    do {
      Slice<Finding> page = search.page(account, filter.from(after), PAGE);
      for (Finding finding : page.rows()) {
        csv.printRecord(cells(finding).map(FindingExport::cell));
      }
      after = page.next();
    } while (after != null);
    csv.flush();
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Formulas.disarm(value.toString());
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
