package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody sees, does and may not do in the weeks in which they stand in. */
class StandingInProcessTests extends Story {

  private static final String REVIEW = "Review evidence";

  @Test
  void beginsAndEndsByItselfAndLeavesBothNamesInTheEvidence() {
    String early = aGateUnderReview(systemOwner);
    String ownWork = aGateUnderReview(supplierManager);
    String late = aGateUnderReview(systemOwner);
    securityOfficer.isAway(today().plusDays(1), today().plusDays(14), supplierManager);
    assertThat(supplierManager.isOffered(early, REVIEW)).isFalse();

    clock.passes(days(1));
    assertThat(supplierManager.isOffered(early, REVIEW)).isTrue();
    assertThat(supplierManager.reads(early, REVIEW)).contains("You stand in for security-officer.");
    supplierManager.recommends(early, "pass");
    assertThat(entry(early, REVIEW).get("by").asText()).isEqualTo("supplier-manager");
    assertThat(entry(early, REVIEW).get("onBehalfOf").asText()).isEqualTo("security-officer");

    assertThat(supplierManager.isOffered(ownWork, REVIEW)).isFalse();
    assertThat(supplierManager.isToldWhyNot(ownWork, REVIEW)).contains("Assemble evidence");

    supplierManager.claims(late, REVIEW).ok();
    clock.passes(workingDays(6));
    assertThat(mailbox).holds("Reminder: " + REVIEW).about(late).to(supplierManager);

    clock.passes(days(14));
    assertThat(supplierManager.isOffered(late, REVIEW)).isFalse();
    securityOfficer.recommends(late, "pass");
    assertThat(entry(late, REVIEW).get("onBehalfOf").isNull()).isTrue();
  }

  /** Of which the risk officers have done their part. */
  private String aGateUnderReview(Actor assembles) {
    String gate = systemOwner.reaches(aSystemAt("design"), "gate");
    if (!assembles.equals(systemOwner)) {
      systemOwner.gives(gate, "Assemble evidence", assembles).ok();
    }
    assembles.assemblesEvidence(gate, "1.0");
    otherRiskOfficer.recommends(gate, "pass");
    return gate;
  }
}
