package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.cadence.Obligations;
import io.gatehouse.inbox.cases.CaseFile;
import java.time.LocalDate;
import java.time.Period;
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
    String first = held(aReview(supplier));
    LocalDate due = next(supplier).orElseThrow();
    assertThat(due).isEqualTo(today().plus(Period.ofMonths(6)));

    clock.passesQuietlyTo(due.minusDays(29));

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
  void areNotReviewedTwiceAtOnce() {
    String supplier = aSupplier("high");
    held(aReview(supplier));
    LocalDate due = next(supplier).orElseThrow();
    clock.passesQuietlyTo(due.minusDays(33));
    String withdrawn = aReview(supplier);
    clock.passesQuietlyTo(due.minusDays(28));
    assertThat(theReviewUnderWayOf(supplier)).isEqualTo(withdrawn);
    supplierManager.withdraws(withdrawn);
    clock.passesQuietlyTo(due.plusDays(1));
    String asked = theReviewUnderWayOf(supplier);
    assertThat(asked).isNotEqualTo(withdrawn);

    held(asked);
    LocalDate again = next(supplier).orElseThrow();
    clock.passesQuietlyTo(again.minusDays(33));
    String early = aReview(supplier);
    clock.passesQuietlyTo(again.minusDays(28));
    held(early);

    assertThat(next(supplier)).contains(today().plus(Period.ofMonths(6)));
    clock.passesQuietlyTo(again.plusDays(1));
    assertThat(reviewsUnderWayOf(supplier)).isEmpty();
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

  private String held(String review) {
    describe(review, "high");
    assess(review);
    decide(review, "approved");
    return review;
  }

  private Optional<LocalDate> next(String supplier) {
    return obligations.next(KIND, supplier);
  }

  private String theReviewUnderWayOf(String supplier) {
    List<String> open = reviewsUnderWayOf(supplier);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private List<String> reviewsUnderWayOf(String supplier) {
    return cases.newest(200).stream()
        .filter(file -> file.process().equals(KIND) && file.open())
        .filter(file -> file.title().contains(nameOf(supplier)))
        .map(CaseFile::key)
        .toList();
  }
}
