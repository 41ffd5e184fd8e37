package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of findings go by their grade; what a plan promises is chased like any deadline. */
class CorrectiveActionDeadlineProcessTests extends FindingStory {

  @Autowired private WorkingCalendar calendar;

  @ParameterizedTest
  @CsvSource({"major, 2 working days", "minor, 5 working days", "observation, 10 working days"})
  void givesTimeByTheGradeAndNotByTheRiskOfTheSystem(String grade, String allowed) {
    String system = aSystemAt("operation", "built", "critical");
    String key = developer.starts(PROCESS, aFinding(grade, "systemId", system));

    Instant raised = Instant.parse(entry(key, "Corrective action").get("at").asText());
    assertThat(Instant.parse(task(key).get("due").asText()))
        .isEqualTo(calendar.due(raised, allowed));
  }

  @Test
  void remindsBeforeThePromisedDayAndTellsTheManagerAfterIt() {
    String key = aFindingWaitingAt(APPROVE);
    String promised = today().plusDays(14).toString();
    approve(key, "approved");
    assertThat(task(key).get("due").asText()).startsWith(promised);

    clock.passes(days(13));
    assertThat(mailbox).holds("Reminder: " + IMPLEMENT).about(key).to(developer);
    clock.passes(days(9));

    assertThat(mailbox)
        .holds("Overdue: " + IMPLEMENT)
        .about(key)
        .saying("Letters were put aside")
        .to(developer, complianceLead);
    assertThat(page("/findings?due=overdue&q=" + key)).contains(key);
    implement(key);
    assertThat(page("/findings?due=overdue&q=" + key)).contains("No finding matches.");
  }

  @ParameterizedTest
  @CsvSource({"major, 60", "minor, 30"})
  void waitsByTheGradeBeforeItIsChecked(String grade, int days) {
    String key = aFindingWaitingAt(APPROVE);
    complianceLead.completes(key, APPROVE, approval("approved", grade));
    implement(key);

    Instant done = Instant.parse(entry(key, IMPLEMENT).get("at").asText());
    Instant from =
        Instant.parse(
            entry(key, "date of the effectiveness check").get("values").get("checkFrom").asText());
    assertThat(Duration.between(done, from).toDays()).isBetween(days - 1L, (long) days);
    assertThat(page("/cases/" + key)).contains("Waiting for its check");
    assertThat(checksInTheCalendarOf(from)).contains("/findings/" + key);
    clock.passes(days(days - 1));
    assertThat(file(key).get("openTasks")).isEmpty();
    clock.passes(days(1));
    assertThat(task(key).get("name").asText()).isEqualTo(VERIFY);
    assertThat(checksInTheCalendarOf(from)).doesNotContain("/findings/" + key);
  }

  @Test
  void goesOnByTheGradeThatTheApproverSetRight() {
    String key = aFindingWaitingAt(APPROVE);
    complianceLead.completes(key, APPROVE, approval("rework", "major"));

    assertThat(systemOwner.isShown(key, PLAN).get("grade").asText()).isEqualTo("major");
    assertThat(page("/findings?grade=major&q=" + key)).contains(key);
    assertThat(page("/findings?grade=minor&q=" + key)).contains("No finding matches.");
  }

  @Test
  void remindsOfACheckThatNobodyMakes() {
    String key = aFindingWaitingAt(VERIFY);

    clock.passes(days(13));
    assertThat(mailbox).holds("Reminder: " + VERIFY).about(key).to(complianceLead);
    clock.passes(days(4));

    assertThat(mailbox).holds("Overdue: " + VERIFY).about(key).to(complianceLead);
  }

  private String checksInTheCalendarOf(Instant at) {
    return page(
        "/calendar?view=month&kind=finding-check&show=mine&on=%s"
            .formatted(LocalDate.ofInstant(at, calendar.zone())));
  }

  private JsonNode task(String key) {
    return file(key).get("openTasks").get(0);
  }
}
