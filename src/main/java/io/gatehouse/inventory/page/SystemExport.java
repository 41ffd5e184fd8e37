package io.gatehouse.inventory.page;

import io.gatehouse.csv.Formulas;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemPage;
import io.gatehouse.inventory.SystemSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    out.append('\uFEFF'); // or Excel takes it for Windows-1252
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(TITLES);
    String after = null;
    do {
      SystemPage page = search.page(filter, after, SystemSearch.LARGEST_PAGE);
      page.items().forEach(system -> print(csv, system));
      after = page.next();
    } while (after != null);
    csv.flush();
  }

  private static void print(CSVPrinter csv, AiSystemView system) {
    try {
      csv.printRecord(cells(system).map(SystemExport::cell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Formulas.disarm(value.toString());
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
        s.inScope() == null ? null : s.inScope() ? "yes" : "no",
        s.scopeJustification(),
        s.nextReview());
  }
}
