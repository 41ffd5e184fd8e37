package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.improvement.CorrectiveActions;
import io.gatehouse.improvement.FindingSource;
import io.gatehouse.improvement.Grade;
import io.gatehouse.improvement.NewFinding;
import io.gatehouse.story.Door.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what about a finding, and what nobody may enter. */
class CorrectiveActionDoorProcessTests extends FindingStory {

  @Test
  void isNotCheckedByWhoCarriedThePlanOut() {
    String system = aSystemAt("operation");
    people.grant("developer", "compliance-lead", null, "administrator");
    try {
      String key = developer.starts(PROCESS, aFinding("minor", "systemId", system));
      goOnTo(key, VERIFY);

      assertRefused(developer, key, IMPLEMENT);
      assertThat(offered(key, VERIFY)).containsExactly(complianceLead);
    } finally {
      people.revoke("developer", "compliance-lead", null, "administrator");
    }
  }

  /** Also where they had somebody else do it. */
  @Test
  void isNotCheckedByWhomThePlanNamed() {
    String key = aFindingWaitingAt(PLAN);
    systemOwner.completes(key, PLAN, planFor(complianceLead));
    approve(key, "approved");
    complianceLead.gives(key, IMPLEMENT, developer).ok();
    implement(key);
    clock.passes(Span.days(30));

    assertRefused(complianceLead, key, PLAN);
    assertThat(complianceLead.isToldWhyNot(key, VERIFY))
        .isEqualTo("“Plan correction” named you, so somebody else has to do this.");
    assertThat(offered(key, VERIFY)).containsExactly(topManagement);
    assertThat(topManagement.reads(key, VERIFY))
        .contains("compliance-lead (named in “Plan correction”)")
        .contains("compliance-lead: named in “Plan correction”, so not this");
  }

  private void assertRefused(Actor actor, String key, String because) {
    assertThat(actor.isToldWhyNot(key, VERIFY)).contains(because);
    assertThat(actor.claims(key, VERIFY).status()).isEqualTo(403);
    Answer refused = actor.tries(key, VERIFY, verdict("effective"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("detail").asText()).contains(because).contains(VERIFY);
    Actor other = offered(key, VERIFY).get(0);
    assertThat(other.gives(key, VERIFY, actor).status()).isEqualTo(403);
  }

  @Test
  void isNotApprovedByWhoPlannedIt() {
    String key = complianceLead.starts(PROCESS, aFinding("minor"));
    complianceLead.completes(key, CONTAIN, contained());
    complianceLead.completes(key, ANALYSE, cause());
    complianceLead.completes(key, PLAN, planFor(developer));

    assertThat(complianceLead.isToldWhyNot(key, APPROVE)).contains(PLAN);
    assertThat(complianceLead.tries(key, APPROVE, approval("approved", "minor")).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "grade, enormous",
    "grade, ''",
    "source, rumour",
    "finding, short",
    "finding, ''",
    "systemId, AIS-1999-0001"
  })
  void isNotRaisedByAnswersThatTheFormDoesNotTake(String field, String value) {
    Answer refused = developer.triesToStart(PROCESS, aFinding("minor", field, value));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"owner, nobody", "due, 2020-01-01", "due, soon", "plan, ''", "sign, ''"})
  void isNotPlannedByAnswersThatTheFormDoesNotTake(String field, String value) {
    String key = aFindingWaitingAt(PLAN);
    Map<String, Object> plan = new HashMap<>(planFor(developer));
    plan.put(field, value);

    Answer refused = systemOwner.tries(key, PLAN, plan);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo(field);
  }

  @Test
  void asksWhereElseItExists() {
    String key = aFindingWaitingAt(ANALYSE);
    Map<String, Object> cause = new HashMap<>(cause());
    cause.put("elsewhere", "yes");
    Answer refused = systemOwner.tries(key, ANALYSE, cause);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("where");

    cause.put("where", "Also in the parcel sorter.");
    cause.put("why1", "The list was full.");
    cause.put("why2", "Nobody empties it.");
    systemOwner.completes(key, ANALYSE, cause);

    var form = systemOwner.isShown(key, PLAN);
    assertThat(form.get("whys").asText()).isEqualTo("The list was full.\nNobody empties it.");
    assertThat(form.get("where").asText()).isEqualTo("Also in the parcel sorter.");
  }

  @Test
  void isRaisedByEverybodyWhoWorksAndByNobodyWhoOnlyReads() {
    String key = new Actor("supplier-manager", door).starts(PROCESS, aFinding("observation"));
    assertThat(cases.get(key).title()).isEqualTo(FINDING);

    Answer refused = new Actor("external-auditor", door).triesToStart(PROCESS, aFinding("minor"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(door.page("external-auditor", "/findings?q=" + key))
        .contains(key)
        .doesNotContain("/start/corrective-action");
  }

  @Test
  void isListedToWhoMayReadItsCase() {
    String key = aFindingOfASystem();
    String ofNoSystem = complianceLead.starts(PROCESS, aFinding("minor"));

    assertThat(door.page("developer", "/findings?q=" + key)).contains(key, "1 finding, newest");
    assertThat(door.page("supplier-manager", "/findings?q=" + ofNoSystem))
        .doesNotContain("cases/" + ofNoSystem);
    assertThat(door.page("supplier-manager", "/findings/export.csv?q=" + ofNoSystem))
        .doesNotContain(ofNoSystem);
    assertThat(door.read("supplier-manager", "/cases/" + ofNoSystem).status()).isEqualTo(403);
    assertThat(page("/findings?q=" + ofNoSystem)).contains(ofNoSystem, "1 of 1");
  }

  @Test
  void isOpenedByCodeOnlyOfWhatThereIs(@Autowired CorrectiveActions actions) {
    assertThatThrownBy(
            () ->
                actions.open(
                    new NewFinding(
                        " ", FindingSource.AUDIT, Grade.MINOR, null, null, "risk-officer")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                actions.open(
                    new NewFinding(
                        FINDING, FindingSource.AUDIT, Grade.MINOR, "AIS-1", null, "risk-officer")))
        .hasMessageContaining("AIS-1");
    String full = "Read the log of the letters. ".repeat(10).strip();
    String key =
        actions.open(
            new NewFinding(
                full, FindingSource.SUPPLIER, Grade.OBSERVATION, null, null, "risk-officer"));
    assertThat(page("/cases/" + key)).contains(full, "Supplier", "Observation");
    assertThat(List.of(cases.get(key).title().length())).allMatch(length -> length <= 160);
  }
}
