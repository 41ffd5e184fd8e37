package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.inbox.cases.CaseFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no longer holds of a supplier is put to the owners of the systems that depend on it. */
class SupplierLapseProcessTests extends SupplierStory {

  private static final String ASSESS_LAPSE = "Assess lapse";

  @Test
  void remindsAndThenAsksEachOwnerOnceWhenACertificateEnds() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "high");
    String other = aSystemOf(supplier, "design", "low");
    String ended = aSystemOf(supplier, "ended", "low");
    certify(supplier, today().plusDays(95));
    String ends = "Certificate of " + nameOf(supplier) + " ends";

    clock.passes(days(3));
    assertThat(mailbox).holds(ends).toNobody();
    clock.passes(days(5));
    assertThat(mailbox).holds(ends).toNobodyBut(supplierManager);
    clock.passesQuietlyTo(today().plusDays(80));
    assertThat(mailbox).holds(ends).toNobodyBut(supplierManager, supplierManager);
    assertThat(lapsesOf(system)).isEmpty();
    clock.passes(days(9));

    String lapse = theLapseOf(system);
    assertThat(lapsesOf(other)).hasSize(1);
    assertThat(lapsesOf(ended)).isEmpty();
    assertThat(lapse).startsWith("LAP-");
    assertThat(cases.get(lapse).title()).contains(nameOf(supplier), "lapsed (ISO/IEC 42001)");
    assertThat(offered(lapse, ASSESS_LAPSE)).containsExactly(systemOwner);
    assertThat(systemOwner.isShown(lapse, ASSESS_LAPSE).get("cause").asText())
        .contains("ISO/IEC 42001", "none has taken its place");
    clock.passes(days(3));
    assertThat(mailbox)
        .holds("Certificate of " + nameOf(supplier) + " has lapsed")
        .toNobodyBut(supplierManager);
    assertThat(theLapseOf(system)).isEqualTo(lapse);
    assertThat(page("/suppliers/" + supplier)).contains("lapsed after", lapse);
  }

  @Test
  void isChasedByTheRiskOfTheSystem() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "critical");
    withdraw(supplier);
    String lapse = theLapseOf(system);

    clock.passes(workingDays(3));
    assertThat(mailbox).holds("Reminder: " + ASSESS_LAPSE).about(lapse).to(systemOwner);
    clock.passes(workingDays(3));

    assertThat(mailbox).holds("Overdue: " + ASSESS_LAPSE).about(lapse).to(systemOwner);
  }

  @Test
  void isOverWhereTheCertificateIsRenewed() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "high");
    certify(supplier, today().minusDays(1));
    String lapse = theLapseOf(system);

    certify(supplier, today().plusYears(3));

    assertEnded(lapse, "Lapse remedied");
    assertThat(lapsesOf(system)).isEmpty();
  }

  @Test
  void isOverWhereTheSystemNamesAnotherSupplier() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "high");
    withdraw(supplier);
    String lapse = theLapseOf(system);

    names(system, "Somebody else");

    assertEnded(lapse, "Lapse remedied");
  }

  /** Whoever comes to depend on them later is asked as well. */
  @Test
  void isAskedOfASystemThatNamesThemAfterwards() {
    String supplier = aSupplier();
    withdraw(supplier);

    String system = aSystemOf(supplier, "operation", "high");

    assertThat(lapsesOf(system)).hasSize(1);
  }

  @Test
  void endsWhereTheSystemStaysAsItIsAndDoesNotComeBack() {
    String lapse = aLapse();
    String system = systemOf(lapse);

    answer(lapse, "keep");

    assertEnded(lapse, "Supplier kept");
    clock.passes(days(3));
    assertThat(lapsesOf(system)).isEmpty();
  }

  @Test
  void asksForAChangeOfSupplier() {
    String lapse = aLapse();
    Map<String, Object> answers = consequence("change-supplier");
    answers.remove("replacement");
    assertThat(systemOwner.tries(lapse, ASSESS_LAPSE, answers).status()).isEqualTo(400);

    answer(lapse, "change-supplier");

    assertEnded(lapse, "Change asked for");
    String change = theOpenCaseOf(lapse);
    assertThat(change).startsWith("CHG-");
    assertThat(cases.get(change).systemId()).isEqualTo(systemOf(lapse));
    assertThat(cases.get(change).startedBy()).isEqualTo("system-owner");
    assertThat(riskOfficer.isShown(change, "Assess impact").get("purposeOfChange").asText())
        .contains(lapse, "withdrawn from use");
  }

  @Test
  void suspendsTheSystem() {
    String lapse = aLapse();

    answer(lapse, "suspend");

    assertEnded(lapse, "Suspension asked for");
    assertStands(systemOf(lapse), "suspended");
  }

  @Test
  void retiresTheSystem() {
    String lapse = aLapse();

    answer(lapse, "retire");

    assertEnded(lapse, "Retirement asked for");
    assertThat(cases.ofSystem(systemOf(lapse)))
        .filteredOn(CaseFile::open)
        .extracting(CaseFile::process)
        .contains("gate-review");
  }

  @ParameterizedTest
  @CsvSource({"design, suspend", "design, retire", "suspended, change-supplier"})
  void refusesWhatTheStageDoesNotTake(String stage, String consequence) {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, stage, "moderate");
    withdraw(supplier);
    String lapse = theLapseOf(system);

    var refused = systemOwner.tries(lapse, ASSESS_LAPSE, consequence(consequence));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains("Letter sorter");
    assertThat(systemOwner.isOffered(lapse, ASSESS_LAPSE)).isTrue();
    answer(lapse, "keep");
    assertEnded(lapse, "Supplier kept");
  }

  @Test
  void mayBeWithdrawnByTheComplianceLead() {
    String lapse = aLapse();

    complianceLead.withdraws(lapse);

    assertEnded(lapse, "Lapse withdrawn");
    clock.passes(days(2));
    assertThat(lapsesOf(systemOf(lapse))).isEmpty();
  }

  @Test
  void isReadByTheOwnerOnItsPages() {
    String lapse = aLapse();

    assertThat(systemOwner.reads(lapse, ASSESS_LAPSE)).contains("Assess lapse");
    assertThat(page("/cases/" + lapse)).contains("withdrawn from use").doesNotContain("??");
    assertThat(page("/systems/" + systemOf(lapse))).contains("Withdrawn from use", lapse);
  }
}
