package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may ask for a change of what, and who may not judge it. */
class ChangeApprovalDoorProcessTests extends ChangeStory {

  @ParameterizedTest
  @CsvSource({
    "suspended, is suspended: until it is back in operation",
    "ended, has ended: there is nothing left to change"
  })
  void isRefusedWithTheReasonWhereTheStageTakesNone(String stage, String why) {
    String system = aSystemAt(stage);

    Answer answer = developer.triesToStart(PROCESS, aChangeOf(system, "model"));

    assertThat(answer.status()).isEqualTo(400);
    JsonNode error = answer.body().get("errors").get(0);
    assertThat(error.get("field").asText()).isEqualTo("systemId");
    assertThat(error.get("message").asText()).contains(why);
    assertThat(cases.ofSystem(system)).noneMatch(file -> file.process().equals(PROCESS));
  }

  @Test
  void takesAnEmergencyOfASuspendedSystemButNotOfOneThatEnded() {
    String change = ask(anEmergencyOf(aSystemAt("suspended")));
    assertThat(securityOfficer.isOffered(change, "Implement at once")).isTrue();

    Answer ended = developer.triesToStart(PROCESS, anEmergencyOf(aSystemAt("ended")));
    assertThat(ended.status()).isEqualTo(400);
  }

  /** Past the form, the process itself looks again. */
  @Test
  void isRefusedByTheProcessAlsoWhereNoFormIsFilledIn() {
    String system = aSystemAt("suspended");
    var asked =
        new NewCase(PROCESS, system, null, "developer", "A change", aChangeOf(system, "model"));

    assertThatThrownBy(() -> cases.start(asked, Map.of())).hasStackTraceContaining("is suspended");
    assertThat(cases.ofSystem(system)).noneMatch(file -> file.process().equals(PROCESS));
  }

  @Test
  void isNotMadeWhileItsSystemIsSuspended() {
    String system = aSystemAt("operation", "built", "low");
    String change = ask(aChangeOf(system, "prompt"));
    String emergency = ask(anEmergencyOf(system));
    systemOwner.reaches(system, "suspension");

    Answer refused = developer.tries(change, "Implement change", done());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains("is suspended");
    implementAtOnce(emergency);

    decideOn(systemOwner.reaches(system, "resumption"), "passed");
    implement(change);
    assertThat(systemOwner.isOffered(change, "Verify change")).isTrue();
  }

  @Test
  void isOnlyWithdrawnOnceItsSystemHasEnded() {
    String system = aSystemAt("operation", "built", "low");
    String change = ask(aChangeOf(system, "prompt"));
    String emergency = ask(anEmergencyOf(system));
    decideOn(systemOwner.reaches(system, "retirement"), "passed");
    assertStands(system, "ended");

    Answer refused = developer.tries(change, "Implement change", done());
    assertThat(refused.body().get("detail").asText()).contains("has ended");
    assertThat(securityOfficer.tries(emergency, "Implement at once", done()).status())
        .isEqualTo(409);

    developer.withdraws(change);
    assertEnded(change, "Implementation withdrawn");
  }

  @Test
  void isOfferedForTheSystemsOfWhoAsks(@Autowired PeopleDesk desk) {
    var details = new PeopleDesk.Details("Asker", "change-asker@test.example", null);
    desk.add("change-asker", details, "a long first secret", "test");
    String own = aSystemAt("operation");
    String other = aSystemAt("operation");
    people.grant("change-asker", "developer", own, "test");
    var asker = new Actor("change-asker", door);

    assertThat(offeredSystems(asker)).containsExactly(own);
    assertThat(offeredSystems(complianceLead)).contains(own, other);
    Answer refused = asker.triesToStart(PROCESS, aChangeOf(other, "model"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("systemId");
    assertThat(cases.get(asker.starts(PROCESS, aChangeOf(own, "model"))).systemId()).isEqualTo(own);
    desk.deactivate("change-asker", "test");
  }

  @Test
  void isNotStartedByWhoHoldsNoSuchRole() {
    Answer refused =
        new Actor("internal-auditor", door)
            .triesToStart(PROCESS, aChangeOf(aSystemAt("operation"), "model"));

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void isNotApprovedByTheOwnerWhoAskedForIt() {
    String change = systemOwner.starts(PROCESS, aChangeOf(aSystemAt("operation"), "model"));
    assess(change);
    String task = "Approve as owner";

    assertThat(systemOwner.isToldWhyNot(change, task))
        .isEqualTo("You started this case, so somebody else has to do this.");
    assertThat(systemOwner.claims(change, task).status()).isEqualTo(403);
    Answer refused = systemOwner.tries(change, task, approval("approved"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("detail").asText())
        .isEqualTo("You started this case, so somebody else has to do “Approve as owner”.");
    assertThat(otherOwner.gives(change, task, systemOwner).status()).isEqualTo(403);
    assertThat(otherOwner.reads(change, task)).contains("system-owner (started the case)");
    otherOwner.completes(change, task, approval("approved"));
    assertThat(releaseApprover.isOffered(change, "Approve release")).isTrue();
  }

  @Test
  void isNotReleasedByWhoApprovedItAsOwnerNorByWhoAsked() {
    String system = aSystemAt("operation");
    people.grant("system-owner", "release-approver", system, "administrator");
    people.grant("developer", "release-approver", system, "administrator");
    String change = ask(aChangeOf(system, "model"));
    assess(change);
    decideAsOwner(change, "approved");
    String task = "Approve release";

    assertThat(systemOwner.isToldWhyNot(change, task)).contains("Approve as owner");
    assertThat(developer.isToldWhyNot(change, task)).contains("You started this case");
    assertThat(offered(change, task)).containsExactly(complianceLead);
  }

  @Test
  void isAssessedAndVerifiedBySomebodyElse() {
    String system = aSystemAt("operation", "built", "low");
    people.grant("system-owner", "developer", system, "administrator");
    String change = systemOwner.starts(PROCESS, aChangeOf(system, "prompt"));
    systemOwner.completes(change, "Implement change", done());

    assertThat(systemOwner.isToldWhyNot(change, "Verify change")).contains("Implement change");
    assertThat(systemOwner.claims(change, "Verify change").status()).isEqualTo(403);

    String assessed = riskOfficer.starts(PROCESS, aChangeOf(system, "model"));
    assertThat(riskOfficer.isOffered(assessed, "Assess impact")).isFalse();
  }

  @Test
  void letsNoEmergencyBeApprovedByWhoAskedOrMadeIt() {
    String system = aSystemAt("operation");
    people.grant("security-officer", "release-approver", system, "administrator");
    people.grant("release-approver", "release-approver", system, "administrator");
    String change = releaseApprover.starts(PROCESS, anEmergencyOf(system));
    implementAtOnce(change);

    assertThat(securityOfficer.isToldWhyNot(change, "Approve afterwards"))
        .contains("Implement at once");
    assertThat(offered(change, "Approve afterwards")).containsExactly(complianceLead);
  }

  private List<String> offeredSystems(Actor actor) {
    return door.read(actor.account(), "/api/v1/processes/" + PROCESS + "/start-form")
        .ok()
        .body()
        .get("values")
        .get("systems")
        .findValuesAsText("value");
  }
}
