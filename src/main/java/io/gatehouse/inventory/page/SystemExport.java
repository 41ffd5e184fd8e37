package io.gatehouse.inventory.page;

import io.gatehouse.csv.CsvWriter;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemPage;
import io.gatehouse.inventory.SystemSearch;
import io.gatehouse.listing.Slice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes systems as CSV that a spreadsheet opens without running anything, and that the import
 * takes back without making anything twice: the column {@code reference} says which system it is.
 */
@Component
class SystemExport {

  private static final List<String> TITLES =
      List.of(
          ("reference externalId name organisation purpose users decision failureEffect affected"
                  + " personalData autonomy oversight provenance suppliers models owner"
                  + " aiActCategory riskClass stage version inScope scopeJustification nextReview")
              .split(" "));

  private final SystemSearch search;

  SystemExport(SystemSearch search) {
    this.search = search;
  }

  void write(SystemFilter filter, Appendable out) throws IOException {
    CsvWriter csv = new CsvWriter(out, TITLES);
    Slice.walk(
        after -> {
          SystemPage page = search.page(filter, after, SystemSearch.LARGEST_PAGE);
          return new Slice<>(page.items(), page.next());
        },
        system -> csv.row(cells(system)));
    csv.flush();
  }

  private static Stream<@Nullable Object> cells(AiSystemView s) {
    return Stream.of(
        s.id(),
        s.externalId(),
        s.name(),
        s.organisation(),
        s.purpose(),
        s.users(),
        s.decision(),
        s.failureEffect(),
        s.affected(),
        s.personalData(),
        s.autonomy(),
        s.oversight(),
        s.provenance(),
        s.suppliers(),
        s.models(),
        s.owner(),
        s.aiActCategory(),
        s.riskClass(),
        s.stage(),
        s.version(),
        s.inScope(),
        s.scopeJustification(),
        s.nextReview());
  }
}
