package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How soon somebody looks at a report, by how bad it looks. */
class IncidentAcknowledgementProcessTests extends RetriageStory {

  private static final String ACKNOWLEDGE = "Acknowledge incident";

  @Autowired private WorkingCalendar calendar;

  @ParameterizedTest
  @CsvSource({
    "severe, PT1H, PT4H",
    "serious, PT4H, PT24H",
    "unknown, PT4H, PT24H",
    "limited, PT24H, 2 working days",
    "minor, 2 working days, 2 working days"
  })
  void isDueByHowBadItLooks(String impression, String acknowledged, String triaged) {
    String incident = anIncidentOf("", "impression", impression);
    assertThat(incidentLead.isOffered(incident, ACKNOWLEDGE)).isTrue();
    assertDue(incident, ACKNOWLEDGE, acknowledged, "Incident response");

    acknowledge(incident);

    assertDue(incident, TRIAGE, triaged, ACKNOWLEDGE);
  }

  private void assertDue(String incident, String task, String within, String after) {
    Instant from =
        evidence(incident).stream()
            .filter(entry -> after.equals(entry.path("name").asText()))
            .map(entry -> Instant.parse(entry.get("at").asText()))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    Instant due = calendar.due(from, within);
    assertThat(taskDue(incident, task)).isBetween(due.minusSeconds(60), due.plusSeconds(60));
  }

  /** Triage says how severe it is; what it was taken for first counts no more. */
  @ParameterizedTest
  @CsvSource({"death, PT4H", "rights, PT24H", "minor, 2 working days", "none, 5 working days"})
  void isContainedByWhatTriageFound(String harm, String within) {
    String incident = anIncidentOf("", "impression", "unknown");
    acknowledge(incident);
    triage(incident, "harm", harm);

    assertDue(incident, "Contain incident", within, TRIAGE);
  }

  @Test
  void climbsTheLadderWhereNobodyLooks() {
    String incident = anIncidentOf("", "impression", "severe");

    clock.passes(hours(1));
    assertThat(mailbox).holds("Reminder: " + ACKNOWLEDGE).about(incident).to(incidentLead);
    assertThat(mailbox).holds("Overdue: " + ACKNOWLEDGE).about(incident).toNobody();
    clock.passes(hours(2));
    assertThat(mailbox).holds("Overdue: " + ACKNOWLEDGE).about(incident).to(incidentLead);
    clock.passes(hours(4));
    assertThat(mailbox)
        .holds("Overdue: " + ACKNOWLEDGE)
        .about(incident)
        .to(incidentLead, managerOf(incidentLead));
    clock.passes(hours(24));
    assertThat(mailbox).holds("Overdue: " + ACKNOWLEDGE).about(incident).to(topManagement);

    assertThat(theCase(incident)).waitsAt("Intake");
    acknowledge(incident);
    assertThat(entry(incident, ACKNOWLEDGE).get("late").asBoolean()).isTrue();
  }

  @Test
  void leavesInPeaceWhoLookedInTime() {
    String incident = anIncidentOf("", "impression", "minor");
    acknowledge(incident);
    incidentLead.completes(
        incident, TRIAGE, Map.of("triage", "no-incident", "reason", "The letters were in order."));

    clock.passes(Span.workingDays(12));

    assertThat(mailbox).holds(ACKNOWLEDGE).about(incident).toNobody();
    assertThat(entry(incident, ACKNOWLEDGE).get("late").asBoolean()).isFalse();
  }

  @Test
  void isWithdrawnWhileItIsStillTriaged() {
    String incident = anIncidentOf("", "impression", "limited");
    acknowledge(incident);
    assertThat(new Actor("supplier-manager", door).triesToWithdraw(incident).status())
        .isEqualTo(403);

    complianceLead.withdraws(incident);

    assertEnded(incident, "Incident withdrawn");
    assertThat(openTasks(incident)).isEmpty();
  }

  private static Span hours(int hours) {
    return (now, calendar) -> now.plus(Duration.ofHours(hours));
  }
}
