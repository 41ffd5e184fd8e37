package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of changes: an emergency is approved in hours, or top management hears. */
class ChangeApprovalDeadlineProcessTests extends ChangeStory {

  private static final String AFTERWARDS = "Approve afterwards";

  @Test
  void tellsTopManagementOfAnEmergencyThatNobodyApproves() {
    String change = ask(anEmergencyOf(aSystemAt("operation", "built", "high")));
    implementAtOnce(change);

    clock.passes(days(1));
    assertThat(mailbox).holds("Reminder: " + AFTERWARDS).about(change).to(releaseApprover);
    clock.passes(days(1));

    assertThat(mailbox)
        .holds("Overdue: " + AFTERWARDS)
        .about(change)
        .to(releaseApprover, topManagement);
    assertThat(theCase(change)).waitsAt(AFTERWARDS);
  }

  @Test
  void tellsTopManagementNothingOfAnEmergencyApprovedInTime() {
    String change = ask(anEmergencyOf(aSystemAt("operation", "built", "high")));
    implementAtOnce(change);
    releaseApprover.completes(change, AFTERWARDS, approval("approved"));

    clock.passes(days(3));

    assertThat(mailbox).holds("Overdue: " + AFTERWARDS).about(change).toNobody();
  }

  @ParameterizedTest
  @CsvSource({"high, 24", "moderate, 72"})
  void givesAnEmergencyHoursByTheRisk(String risk, int hours) {
    String change = ask(anEmergencyOf(aSystemAt("operation", "built", risk)));
    implementAtOnce(change);

    var task = file(change).get("openTasks").get(0);
    Instant made = Instant.parse(entry(change, "Implement at once").get("at").asText());
    Instant due = Instant.parse(task.get("due").asText());
    assertThat(due)
        .isBetween(
            made.plus(Duration.ofHours(hours)).minusSeconds(60),
            made.plus(Duration.ofHours(hours)).plusSeconds(60));
  }
}
