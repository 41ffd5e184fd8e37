package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.identity.PeopleDesk;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActionFollowUpProcessTests extends Story {

  @Test
  void goesToTheComplianceLeadWhenItsOwnerMayNotWorkOnTasks() {
    String key =
        systemOwner.starts(
            "action-follow-up",
            Map.of(
                "action", "Read the logs of the letter sorter.",
                "owner", "external-auditor",
                "due", today().plusDays(5).toString()));

    assertThat(complianceLead.isOffered(key, "Carry out action")).isTrue();
  }

  @Test
  void goesToTheComplianceLeadWhileItsOwnerIsAway(@Autowired PeopleDesk desk) {
    var details = new PeopleDesk.Details("Owner", "action-owner@test.example", null);
    desk.add("action-owner", details, "a long first secret", "test");
    people.grant("action-owner", "developer", "AIS-AWAY", "test");
    var owner = new Actor("action-owner", door);
    String key = anActionFor(owner);
    owner.claims(key, "Carry out action").ok();

    desk.deactivate(owner.account(), "test");
    assertThat(offered(key, "Carry out action")).containsExactly(complianceLead);

    desk.activate(owner.account(), "test");
    assertThat(owner.isOffered(key, "Carry out action")).isTrue();
    assertThat(complianceLead.isOffered(key, "Carry out action")).isFalse();
    desk.deactivate(owner.account(), "test");
  }

  @Test
  void isCalledWhatIsToBeDone() {
    assertThat(cases.get(anActionFor(developer)).title()).isEqualTo("Write the user manual anew.");

    String wordy =
        complianceLead.starts(
            "action-follow-up",
            Map.of(
                "action", "Read this again.\n".repeat(40),
                "owner", "developer",
                "due", today().plusDays(20).toString()));
    assertThat(cases.get(wordy).title())
        .startsWith("Read this again. Read this again. ")
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(160);
  }

  @Test
  void isDoneAgainUntilWhoAskedAccepts() {
    String key = anActionFor(developer);

    carryOut(key);
    complianceLead.completes(
        key,
        "Check action",
        Map.of(
            "check", "again", "reason", Words.REASON, "newDue", today().plusDays(40).toString()));
    assertThat(file(key).get("openTasks").get(0).get("due").asText())
        .startsWith(today().plusDays(40).toString());
    assertThat(developer.isShown(key, "Carry out action").get("missing").asText())
        .isEqualTo(Words.REASON);
    carryOut(key);
    check(key, "accepted");

    assertEnded(key, "Action closed");
  }

  @Test
  void proposesADateThatIsAheadWhenItIsToBeDoneAgain() {
    String key = anActionFor(developer);
    clock.passes(days(30));
    carryOut(key);

    var shown = complianceLead.isShown(key, "Check action");
    assertThat(LocalDate.parse(shown.get("newDue").asText())).isAfter(today().plusDays(9));
    var answer =
        complianceLead.tries(key, "Check action", Map.of("check", "again", "reason", Words.REASON));
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("newDue");
  }

  @Test
  void saysWhatIsToBeDoneInInboxAndMail() {
    String key =
        riskOfficer.starts(
            "action-follow-up",
            Map.of(
                "action", "Write the user manual anew.",
                "owner", "developer",
                "due", today().plusDays(3).toString()));
    assertThat(developer.inboxPage(key)).contains("Write the user manual anew");
    clock.passes(days(8));
    assertThat(mailbox)
        .holds("Overdue: Carry out action")
        .about(key)
        .saying("Write the user manual anew")
        .to(developer);
  }

  @Test
  void isCheckedBySomebodyElseWhenWhoAskedCarriedItOut() {
    String key =
        riskOfficer.starts(
            "action-follow-up",
            Map.of(
                "action", "Write the user manual anew.",
                "owner", "risk-officer",
                "due", today().plusDays(20).toString()));
    riskOfficer.completes(key, "Carry out action", Map.of("done", "It is written and published."));

    assertThat(riskOfficer.isToldWhyNot(key, "Check action")).contains("Carry out action");
    assertThat(offered(key, "Check action")).containsExactly(complianceLead);
    complianceLead.completes(
        key, "Check action", Map.of("check", "accepted", "reason", Words.REASON));
    assertEnded(key, "Action closed");
  }

  @Test
  void isDropped() {
    String key = anActionFor(developer);

    carryOut(key);
    check(key, "dropped");

    assertEnded(key, "Action dropped");
  }

  private String anActionFor(Actor owner) {
    return complianceLead.starts(
        "action-follow-up",
        Map.of(
            "action", "Write the user manual anew.",
            "owner", owner.account(),
            "due", today().plusDays(20).toString()));
  }

  private void carryOut(String key) {
    developer.completes(
        key, "Carry out action", Map.of("done", "The manual is written and published."));
  }

  private void check(String key, String check) {
    complianceLead.completes(key, "Check action", Map.of("check", check, "reason", Words.REASON));
  }
}
