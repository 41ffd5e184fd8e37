package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.inventory.Systems;
import io.gatehouse.story.Door.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where changes are found, what their pages tell, and who hears that one is rejected. */
class ChangeRegisterProcessTests extends ChangeStory {

  @Autowired private Systems systems;

  @Test
  void listsChangesByClassStateSystemAndSearch() {
    String change = aStandardChange();
    String system = systemOf(change);
    String of = "/changes?system=" + system;
    String rejected = ask(aChangeOf(system, "model"));
    assess(rejected);
    decideAsOwner(rejected, "rejected");

    assertThat(page(of)).contains(change, rejected, "2 of 2, newest first", "Standard");
    assertThat(page(of).indexOf(rejected)).isLessThan(page(of).indexOf(change));
    assertThat(page(of + "&changeClass=standard")).contains(change).doesNotContain(rejected);
    assertThat(page(of + "&state=ended"))
        .contains(rejected, "Change rejected")
        .doesNotContain(change);
    assertThat(page(of + "&q=" + change)).contains("1 of 1");
    assertThat(page(of + "&q=nothing-of-the-kind")).contains("No change matches.");
    assertThat(page(of + "&after=" + rejected)).contains(change).doesNotContain(rejected + "\"");
  }

  @Test
  void findsThoseWhoseApprovalIsStaleOrThatAreOverdue() {
    String change = aNormalChange();
    String of = "/changes?system=" + systemOf(change) + "&attention=";
    assess(change);
    decideAsOwner(change, "approved");
    assertThat(page(of + "stale")).contains("No change matches.");
    assertThat(page(of + "overdue")).contains("No change matches.");

    describe(systemOf(change), "purpose", "Not as it was.");

    assertThat(page(of + "stale")).contains(change, "Stale approval");
    assertThat(page("/systems/" + systemOf(change)))
        .contains("Open changes", "An approval no longer holds");
    assertThat(page("/cases/" + change)).contains("An approval no longer holds.");
    clock.passes(Span.days(30));
    assertThat(page(of + "overdue")).contains(change, "overdue");

    decideOnRelease(change, "rejected");
    assertThat(page(of + "stale")).contains("No change matches.");
    assertThat(page("/systems/" + systemOf(change))).doesNotContain("Open changes");
  }

  @Test
  void showsToEachWhatTheyMayRead() {
    String change = aStandardChange();
    String of = "/changes?system=" + systemOf(change);

    assertThat(door.page("developer", of)).contains(change);
    assertThat(door.page("external-auditor", of)).contains(change);
    assertThat(door.page("supplier-manager-2", of)).doesNotContain(change);
    assertThat(door.read("supplier-manager-2", "/changes/" + change).status()).isEqualTo(403);
    assertThat(door.read("developer", "/changes/CHG-1999-0001").status()).isEqualTo(404);
    assertThat(door.read("developer", "/changes/" + systemOf(change)).status()).isEqualTo(404);
  }

  @Test
  void isExportedAsItIsFiltered() {
    String change = ask(aChangeOf(aSystemAt("operation"), "model", "change", "=1+1 and no more"));
    String of = "/changes/export.csv?system=" + systemOf(change);

    assertThat(page(of)).contains(change, "'=1+1 and no more", "normal", "Assess impact");
    assertThat(page(of + "&changeClass=emergency")).doesNotContain(change);
  }

  @Test
  void hasOnePageThatTellsAllOfIt() {
    String change = ask(aChangeOf(aSystemAt("operation"), "model", "beyondBounds", "yes"));
    approve(change);

    assertThat(page("/cases/" + change))
        .contains("The change", "Substantial", "Goes back to", "Re-opened", "Valid")
        .contains("Fewer letters are read twice", "Too many letters are put aside");
  }

  @Test
  void tellsHowItWasMadeAndVerified() {
    String change = aStandardChange();
    implement(change);
    verify(change, "roll-back");
    rollBack(change);

    assertThat(page("/cases/" + change))
        .contains("step-made", "The score is 0.8", "step-verified", "step-rolled-back");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tellsWhoAskedOnceThatItIsRejectedAndWhy(boolean byTheOwner) {
    String change = aNormalChange();
    assess(change);
    if (byTheOwner) {
      decideAsOwner(change, "rejected");
    } else {
      decideAsOwner(change, "approved");
      decideOnRelease(change, "rejected");
    }

    assertThat(mailbox)
        .holds("Rejected:")
        .about(change)
        .saying(Words.REASON)
        .toNobodyBut(developer);
  }

  @Test
  void tellsWhoAskedThatAnEmergencyIsReversed() {
    String change = anEmergency();
    implementAtOnce(change);
    releaseApprover.completes(change, "Approve afterwards", approval("rejected"));

    assertThat(mailbox).holds("Not approved afterwards:").about(change).toNobodyBut(developer);
  }

  @Test
  void tellsNobodyOfWhatIsToBeRevised() {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "rework");

    assertThat(mailbox).holds("Rejected:").about(change).toNobody();
  }

  @Test
  void isNotApprovedWhileItsSystemIsSuspendedButMayBeRejected() {
    String change = aNormalChange();
    assess(change);
    systemOwner.reaches(systemOf(change), "suspension");

    Answer refused = systemOwner.tries(change, "Approve as owner", approval("approved"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains("is suspended");
    decideAsOwner(change, "rejected");
    assertEnded(change, "Change rejected");
  }

  @Test
  void isNotReleasedOnceItsSystemHasEnded() {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "approved");
    decideOn(systemOwner.reaches(systemOf(change), "retirement"), "passed");

    Answer refused = releaseApprover.tries(change, "Approve release", approval("approved"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains("has ended");
    decideOnRelease(change, "rejected");
  }

  private void describe(String system, String field, String text) {
    var record = systems.get(system);
    systems.update(
        system, record.draft().with(Map.of(field, text)), record.revision(), "system-owner");
  }
}
