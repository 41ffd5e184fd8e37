package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.cadence.Obligations;
import io.gatehouse.inbox.cases.CaseFile;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suppliers that are reviewed again and again, as often as they are critical. */
class SupplierCadenceProcessTests extends SupplierStory {

  private static final String KIND = "supplier-review";

  @Autowired private Obligations obligations;

  @Test
  void areReviewedAgainAsLongAsTheyAreUsed() {
    String supplier = aSupplier("high");
    assertThat(next(supplier)).isEmpty();
    String first = aReview(supplier);
    describe(first, "high");
    assess(first);
    decide(first, "approved");
    LocalDate due = next(supplier).orElseThrow();
    assertThat(due).isEqualTo(today().plus(Period.ofMonths(6)));

    clock.passes(days((int) ChronoUnit.DAYS.between(today(), due.minusDays(30)) + 1));

    String again = theReviewUnderWayOf(supplier);
    assertThat(again).isNotEqualTo(first);
    assertThat(cases.get(again).title()).contains(nameOf(supplier));
    describe(again, "high");
    assess(again);
    decide(again, "not-approved");
    assertEnded(again, "Supplier not approved");
    assertThat(next(supplier)).isEmpty();
  }

  @Test
  void countFromAReviewThatWasHeldBeforeItWasDue() {
    String supplier = aSupplier("low");
    reviewed(supplier, "approved");
    LocalDate due = next(supplier).orElseThrow();
    clock.passes(days(3));

    reviewed(supplier, "approved");

    assertThat(next(supplier)).contains(due.plusDays(3));
  }

  @Test
  void areReviewedMoreOftenWhereMoreDependsOnThem() {
    String supplier = aSupplier("low");
    reviewed(supplier, "approved");
    LocalDate approved = today();
    assertThat(next(supplier)).contains(approved.plus(Period.ofMonths(24)));

    var view = suppliers.get(supplier);
    suppliers.update(
        supplier,
        view.draft().with(Map.of("criticality", "critical")),
        view.revision(),
        "supplier-manager");

    assertThat(next(supplier)).contains(approved.plus(Period.ofMonths(6)));
  }

  private Optional<LocalDate> next(String supplier) {
    return obligations.next(KIND, supplier);
  }

  private String theReviewUnderWayOf(String supplier) {
    List<String> open =
        cases.newest(200).stream()
            .filter(file -> file.process().equals(KIND) && file.open())
            .filter(file -> file.title().contains(nameOf(supplier)))
            .map(CaseFile::key)
            .toList();
    assertThat(open).hasSize(1);
    return open.get(0);
  }
}
