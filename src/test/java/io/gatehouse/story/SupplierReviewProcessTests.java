package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.review.SupplierReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Suppliers are reviewed, from who asks to the decision. */
class SupplierReviewProcessTests extends SupplierStory {

  @Autowired private SupplierReview reviews;

  @Test
  void registersWhomNobodyKnewAndApprovesThem() {
    String name = "Unheard of " + aName();
    String review = systemOwner.starts(REVIEW, aReviewOf(name));
    assertThat(review).startsWith("SUP-");
    assertThat(cases.get(review).title()).isEqualTo(name);
    String supplier = suppliers.called(name).orElseThrow().id();
    JsonNode shown = supplierManager.isShown(review, DESCRIBE);
    assertThat(shown.get("supplies").asText()).contains("for the post room");
    assertThat(shown.get("whyNow").asText()).contains("renewed");

    describe(review, "moderate");
    assertThat(offered(review, ASSESS)).containsExactly(securityOfficer);
    assess(review);
    assertThat(offered(review, DECIDE)).containsExactly(complianceLead);
    decide(review, "approved");

    assertEnded(review, "Supplier approved");
    SupplierView view = suppliers.get(supplier);
    assertThat(view.approval()).isEqualTo("approved");
    assertThat(view.decidedIn()).isEqualTo(review);
    assertThat(view.criticality()).isEqualTo("moderate");
    assertThat(view.exitPlan()).contains("by hand");
    assertThat(page("/suppliers/" + supplier))
        .contains("Approval decided", Words.REASON, review)
        .doesNotContain("??");
  }

  @Test
  void asksMoreEyesTheMoreDependsOnThem() {
    String review = aReview(aSupplier());
    describe(review, "critical");
    assertThat(openTasks(review)).containsExactly(ASSESS, ASSESS);
    assess(review);

    assertThat(offered(review, DECIDE)).containsExactly(topManagement);
    JsonNode assessments = topManagement.isShown(review, DECIDE).get("assessments");
    assertThat(assessments).hasSize(2);
    assertThat(assessments.get(0).get("recommendation").asText()).isEqualTo("Approve");
    topManagement.completes(review, DECIDE, approval("approved"));
    assertEnded(review, "Supplier approved");
  }

  @Test
  void followsUpEachCondition() {
    String supplier = aSupplier();
    String review = aReview(supplier);
    describe(review, "low");
    assess(review);
    Map<String, Object> decision = new HashMap<>(approval("approved-with-conditions"));
    assertThat(complianceLead.tries(review, DECIDE, decision).status()).isEqualTo(400);
    decision.put(
        "conditions",
        List.of(
            Map.of(
                "action", "Have them show their test report.",
                "owner", "supplier-manager",
                "due", today().plusDays(20).toString())));
    complianceLead.completes(review, DECIDE, decision);

    assertEnded(review, "Supplier approved with conditions");
    assertThat(suppliers.get(supplier).approval()).isEqualTo("approved-with-conditions");
    assertThat(cases.childrenOf(review))
        .extracting(CaseFile::process)
        .containsExactly("action-follow-up");
    assertThat(supplierManager.isOffered(theOpenCaseOf(review), "Carry out action")).isTrue();
  }

  @Test
  void putsTheRefusalToTheOwnersOfDependentSystems() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "high");

    String review = reviewed(supplier, "not-approved");

    assertEnded(review, "Supplier not approved");
    String lapse = theLapseOf(system);
    assertThat(systemOwner.isShown(lapse, "Assess lapse").get("cause").asText())
        .contains("is not approved", Words.REASON);

    reviewed(supplier, "approved");
    assertEnded(lapse, "Lapse remedied");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void endsWhereItIsWithdrawn(int tasksDone) {
    String review = aReview(aSupplier());
    if (tasksDone > 0) {
      describe(review, "low");
    }
    if (tasksDone > 1) {
      assess(review);
    }

    complianceLead.withdraws(review);

    assertThat(file(review).get("state").asText()).isEqualTo("withdrawn");
    assertEnded(review, "Supplier review withdrawn");
  }

  @Test
  void isHeldOnceAtATime() {
    String supplier = aSupplier();
    String review = aReview(supplier);

    var again = systemOwner.triesToStart(REVIEW, aReviewOf(nameOf(supplier) + " GmbH"));

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body().toString()).contains(review, "supplierName");
    assertThat(reviews.startFor(supplier, "Because it is time.", "gatehouse")).isEqualTo(review);
    assertThat(page("/suppliers/" + supplier)).contains("Open the review");
  }

  @Test
  void isStartedByOthersWithoutAForm() {
    String supplier = aSupplier("high");

    String review = reviews.startFor(supplier, "A year has passed.", "gatehouse");

    assertThat(supplierManager.isShown(review, DESCRIBE).get("whyNow").asText())
        .isEqualTo("A year has passed.");
  }

  @ParameterizedTest
  @CsvSource({"low, 10", "critical, 5"})
  void givesTimeByCriticality(String criticality, int days) {
    String review = aReview(aSupplier(criticality));

    clock.passes(workingDays(days - 1));
    assertThat(mailbox).holds("Overdue: " + DESCRIBE).about(review).toNobody();
    clock.passes(workingDays(2));

    assertThat(mailbox).holds("Reminder: " + DESCRIBE).about(review).to(supplierManager);
    clock.passes(days(14));
    assertThat(mailbox).holds("Overdue: " + DESCRIBE).about(review).to(managerOf(supplierManager));
    assertThat(theCase(review)).waitsAt(DESCRIBE);
  }

  @Test
  void isDecidedByOthersThanWhoDescribedAndAssessedIt() {
    people.grant("compliance-lead", "supplier-manager", null, "administrator");
    try {
      String review = aReview(aSupplier());
      complianceLead.completes(review, DESCRIBE, description("low"));
      assess(review);

      assertThat(complianceLead.isOffered(review, DECIDE)).isFalse();
      assertThat(offered(review, DECIDE)).containsExactly(topManagement);
    } finally {
      people.revoke("compliance-lead", "supplier-manager", null, "administrator");
    }
  }

  @Test
  void refusesWhatItsFormsDoNotAsk() {
    assertThat(developer.triesToStart(REVIEW, aReviewOf(aName())).status()).isEqualTo(403);
    assertThat(supplierManager.triesToStart(REVIEW, Map.of("supplierName", "x")).status())
        .isEqualTo(400);
    String review = aReview(aSupplier());
    assertThat(supplierManager.tries(review, DESCRIBE, description("huge")).status())
        .isEqualTo(400);
    Map<String, Object> certified = description("low");
    certified.put("certified", "within-scope");
    assertThat(supplierManager.tries(review, DESCRIBE, certified).body().toString())
        .contains("certificateExpires", "certificateScope");
    describe(review, "low");
    assess(review);
    assertThat(complianceLead.tries(review, DECIDE, approval("perhaps")).status()).isEqualTo(400);
  }

  @Test
  void isStartedFromTheSuppliersPage() {
    String supplier = aSupplier();
    String page = "/suppliers/" + supplier;
    assertThat(door.page("developer", page)).doesNotContain("Start a review");

    door.submit("supplier-manager", page + "/review", Map.of("reason", " "));
    assertThat(reviews.underWay(supplier)).isEmpty();
    door.submit("supplier-manager", page + "/review", Map.of("reason", "It is time."));

    String review = reviews.underWay(supplier).orElseThrow();
    assertThat(page(page)).contains(review, DESCRIBE, "Open the review");
    assertThat(page("/cases/" + review)).doesNotContain("??");
  }
}
