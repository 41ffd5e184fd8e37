package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom four eyes keep from deciding on a gate, and at which doors. */
class FourEyesProcessTests extends Story {

  private static final String DECIDE = "Decide on gate";

  @Test
  void keepsWhoDevelopsFromDecidingAtEveryDoor() {
    String system = aSystemAt("development");
    String gate = systemOwner.reaches(system, "gate");
    people.grant("compliance-lead", "developer", system, "administrator");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);

    assertThat(complianceLead.isOffered(gate, DECIDE)).isFalse();
    assertThat(complianceLead.isToldWhyNot(gate, DECIDE))
        .isEqualTo("You are developer of this system, so somebody else has to do this.");
    assertThat(complianceLead.claims(gate, DECIDE).status()).isEqualTo(403);
    assertThat(complianceLead.tries(gate, DECIDE, Words.decision("passed")).status())
        .isEqualTo(403);
    assertThat(topManagement.claims(gate, DECIDE).status()).isEqualTo(204);
    assertThat(topManagement.gives(gate, DECIDE, complianceLead).status()).isEqualTo(403);

    topManagement.decides(gate, Words.decision("passed"));
    assertEnded(gate, "Gate passed");
  }

  @Test
  void saysOnEveryPageWhyWorkWentToSomebodyElse() {
    String system = aSystemAt("development");
    people.grant("compliance-lead", "developer", system, "administrator");
    String gate = aGateToDecideOn(system);

    assertThat(topManagement.reads(gate, DECIDE))
        .contains("Everybody who holds compliance-lead is excluded by their own work, so it came");
    assertThat(page("/cases/" + gate))
        .contains("Everybody who holds compliance-lead is excluded, so it went to somebody else.");
    assertThat(page("/people"))
        .contains("Decide on gate of " + gate + ": everybody who holds compliance-lead is excluded")
        .contains("Held by one person only:");

    people.revoke("compliance-lead", "developer", system, "administrator");
    assertThat(page("/people")).doesNotContain("Decide on gate of " + gate);
  }

  @Test
  void saysOnEveryPageThatNobodyHoldsTheRole() {
    String gate = systemOwner.reaches(aSystemAt("development"), "gate");
    people.revoke("data-steward", "data-steward", null, "administrator");
    try {
      systemOwner.assemblesEvidence(gate, "1.0");

      assertThat(complianceLead.reads(gate, "Review evidence"))
          .contains("Nobody holds data-steward, so it came here.");
      assertThat(page("/cases/" + gate))
          .contains("Nobody holds data-steward, so it went to somebody else.");
      assertThat(page("/people"))
          .contains("Nobody holds it")
          .contains("Review evidence of " + gate + ": nobody holds data-steward");
    } finally {
      people.grant("data-steward", "data-steward", null, "administrator");
    }
    assertThat(dataSteward.isOffered(gate, "Review evidence")).isTrue();
    assertThat(complianceLead.isOffered(gate, "Review evidence")).isFalse();
  }

  @Test
  void keepsWhoDevelopsFromReviewing() {
    String system = aSystemAt("development", "built", "critical");
    people.grant("security-officer", "developer", system, "administrator");
    String gate = systemOwner.reaches(system, "gate");
    systemOwner.assemblesEvidence(gate, "1.0");

    assertThat(securityOfficer.isToldWhyNot(gate, "Review evidence")).contains("developer");
    assertThat(securityOfficer.claims(gate, "Review evidence").status()).isEqualTo(403);
    assertThat(offered(gate, "Review evidence"))
        .containsExactlyInAnyOrder(dataSteward, riskOfficer, complianceLead);
  }

  @Test
  void goesToTopManagementWhenTheComplianceLeadIsExcludedToo() {
    String system = aSystemAt("verification");
    for (String account : List.of("release-approver", "release-approver-2", "compliance-lead")) {
      people.grant(account, "developer", system, "administrator");
    }

    String gate = aGateToDecideOn(system);

    assertThat(offered(gate, DECIDE)).containsExactly(topManagement);
    assertThat(topManagement.reads(gate, DECIDE))
        .contains("Everybody who holds release-approver is excluded by their own work");
  }

  @Test
  void takesTheDecisionBackFromWhoComesToDevelop() {
    String system = aSystemAt("development");
    String gate = aGateToDecideOn(system);
    complianceLead.claims(gate, DECIDE).ok();

    people.grant("compliance-lead", "developer", system, "administrator");
    assertThat(complianceLead.isOffered(gate, DECIDE)).isFalse();
    assertThat(topManagement.isOffered(gate, DECIDE)).isTrue();

    people.revoke("compliance-lead", "developer", system, "administrator");
    assertThat(complianceLead.isOffered(gate, DECIDE)).isTrue();
    assertThat(topManagement.isOffered(gate, DECIDE)).isFalse();
  }

  @Test
  void keepsWhoPlannedTheGateFromDecidingInThatStageOnly() {
    String system = aSystemAt("design");
    clock.passesQuietlyTo(today().plusDays(91));
    people.grant("compliance-lead", "system-owner", system, "administrator");
    complianceLead.completes(system, "Plan the next gate", Words.goOn(today().plusDays(10)));
    people.revoke("compliance-lead", "system-owner", system, "administrator");

    String design = aGateToDecideOn(system);
    assertThat(complianceLead.isToldWhyNot(design, DECIDE)).contains("Plan next gate");
    topManagement.decides(design, Words.decision("passed"));
    assertStands(system, "development");

    String development = aGateToDecideOn(system);
    assertThat(complianceLead.isOffered(development, DECIDE)).isTrue();
    complianceLead.decides(development, Words.decision("passed"));
    assertStands(system, "verification");
  }

  private String aGateToDecideOn(String system) {
    String gate = systemOwner.reaches(system, "gate");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);
    return gate;
  }
}
