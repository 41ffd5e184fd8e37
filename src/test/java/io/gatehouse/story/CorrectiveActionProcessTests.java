package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.improvement.CorrectiveActions;
import io.gatehouse.improvement.FindingSource;
import io.gatehouse.improvement.Grade;
import io.gatehouse.improvement.NewFinding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CorrectiveActionProcessTests extends FindingStory {

  private static final String WAITING = "Waiting time elapsed";

  @Test
  void closesAFindingThatIsCorrectedForGood() {
    String key = aFindingOfASystem();

    contain(key);
    analyse(key);
    plan(key);
    approve(key, "approved");
    implement(key);
    assertThat(theCase(key)).waitsAt(WAITING);
    clock.passes(days(29));
    assertThat(theCase(key)).waitsAt(WAITING);
    clock.passes(days(1));
    verify(key, "effective");

    assertEnded(key, "Finding closed");
  }

  @Test
  void looksForTheCauseAgainUntilThePlanWorks() {
    String key = aFindingWaitingAt(VERIFY);
    verify(key, "not-effective");
    var form = systemOwner.isShown(key, ANALYSE);
    assertThat(form.get("missing").asText()).isEqualTo(Words.REASON);
    assertThat(form.get("earlierCause").asText()).isEqualTo(cause().get("cause"));
    assertThat(form.has("cause")).isFalse();
    assertThat(page("/cases/" + key))
        .contains("One did not work", Words.REASON)
        .doesNotContain("Promised for");

    goOnFromCauseTo(key, VERIFY);
    verify(key, "not-effective");
    goOnFromCauseTo(key, VERIFY);
    assertThat(page("/findings?q=" + key)).contains("Did not work twice", "To be checked");
    assertThat(page("/cases/" + key)).contains("Two did not work", "Promised for");
    verify(key, "effective");

    assertEnded(key, "Finding closed");
  }

  @Test
  void hasThePlanRevisedThatDoesNotDealWithTheCause() {
    String key = aFindingWaitingAt(APPROVE);
    approve(key, "rework");

    var form = systemOwner.isShown(key, PLAN);
    assertThat(form.get("reworkReason").asText()).isEqualTo(Words.REASON);
    assertThat(form.get("plan").asText()).isEqualTo(planFor(developer).get("plan"));
    plan(key);
    approve(key, "approved");

    assertThat(developer.isOffered(key, IMPLEMENT)).isTrue();
  }

  @Test
  void isWithTheComplianceLeadWhenItIsAboutNoSystem() {
    String key = developer.starts(PROCESS, aFinding("observation"));
    complianceLead.completes(key, CONTAIN, contained());
    complianceLead.completes(key, ANALYSE, cause());
    complianceLead.completes(key, PLAN, planFor(developer));

    assertThat(offered(key, APPROVE)).containsExactly(topManagement);
    topManagement.completes(key, APPROVE, approval("approved", "observation"));
    implement(key);
    clock.passes(days(15));

    assertThat(offered(key, VERIFY)).containsExactly(topManagement);
    topManagement.completes(key, VERIFY, verdict("effective"));
    assertEnded(key, "Finding closed");
  }

  @Test
  void isOpenedByAnotherCaseThatDoesNotWaitForIt(@Autowired CorrectiveActions actions) {
    String system = aSystemAt("operation");
    String parent = developer.starts(PROCESS, aFinding("minor"));
    String key =
        actions.open(
            new NewFinding(
                FINDING, FindingSource.INCIDENT, Grade.MAJOR, system, parent, "risk-officer"));

    assertThat(cases.childrenOf(parent)).extracting(file -> file.key()).containsExactly(key);
    complianceLead.withdraws(parent);
    assertThat(systemOwner.isOffered(key, CONTAIN)).isTrue();
    assertThat(file(key).get("openTasks").get(0).get("due").asText())
        .isNotEqualTo(
            file(developer.starts(PROCESS, aFinding("minor", "systemId", system)))
                .get("openTasks")
                .get(0)
                .get("due")
                .asText());
    var values = entry(key, "Corrective action").get("values");
    assertThat(values.get("grade").asText()).isEqualTo("major");
    assertThat(values.get("source").asText()).isEqualTo("incident");
  }
}
