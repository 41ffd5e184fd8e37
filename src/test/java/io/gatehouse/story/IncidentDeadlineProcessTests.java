package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskFacts;
import io.gatehouse.mail.SentMail;
import io.gatehouse.story.Door.Answer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of notification: who is reminded when, and what it takes to be late. */
class IncidentDeadlineProcessTests extends RetriageStory {

  private static final String DUTY = "market-surveillance";

  @Autowired private WorkingCalendar calendar;

  @Test
  void remindsOfFifteenDaysMoreAndMoreOftenThenTellsTopManagement() {
    String incident = aSeriousIncident();
    Instant due = due(incident, DUTY);
    passTo(due.minus(days(8)));
    assertReminders(incident, AUTHORITY, 0);
    passTo(due.minus(days(6)));
    assertReminders(incident, AUTHORITY, 1);
    passTo(due.minus(days(2)));
    assertReminders(incident, AUTHORITY, 2);
    passTo(due.minus(Duration.ofHours(12)));
    assertReminders(incident, AUTHORITY, 3);
    passTo(due.minus(Duration.ofHours(2)));
    assertReminders(incident, AUTHORITY, 4);
    passTo(due.minus(Duration.ofMinutes(5)));
    assertReminders(incident, AUTHORITY, 5);
    assertThat(mailbox).holds("Overdue: " + AUTHORITY).about(incident).toNobody();

    SentMail last = reminders(incident, AUTHORITY).get(0);
    assertThat(last.subject()).startsWith("Reminder: ").contains("due ");
    assertThat(last.text()).contains(AUTHORITY, incident);

    passTo(due.plus(Duration.ofHours(1)));
    assertThat(mailbox)
        .holds("Overdue: " + AUTHORITY)
        .about(incident)
        .to(complianceLead, managerOf(complianceLead));
    passTo(due.plus(Duration.ofHours(5)));
    passTo(due.plus(days(9)));
    List<String> told =
        mailbox.mailsAbout(incident, "Overdue: " + AUTHORITY).stream().map(SentMail::to).toList();
    assertThat(told) // five rungs, the last after a week, each to both
        .hasSize(10)
        .containsOnly("compliance-lead", "top-management");
  }

  @Test
  void saysInItsRemindersWhichLawObligesAndUntilWhen(
      @Autowired List<TaskFacts> facts, @Autowired OpenTasks tasks) {
    String incident = aSeriousIncident();
    OpenTask task =
        tasks.ofCase(incident).stream()
            .filter(one -> one.name().equals(AUTHORITY))
            .findFirst()
            .get();

    var said =
        facts.stream()
            .filter(one -> one.process().equals(task.process()))
            .map(one -> one.of(task))
            .toList();

    assertThat(said).hasSize(1);
    assertThat(said.get(0)).containsEntry("Obliged by", "AI Act Art. 73(2)");
    assertThat(said.get(0).get("Last day in law"))
        .contains(Integer.toString(lastDay(incident).getDayOfMonth()));
  }

  @Test
  void remindsOfSeventyTwoHoursWithinThem() {
    String incident =
        aTriagedIncidentOf(aSystemAt("operation", "built", "low"), "personalData", "breach");
    Instant due = due(incident, "data-protection");
    assertThat(due).isEqualTo(aware(incident).plus(Duration.ofHours(72)));
    passTo(due.minus(Duration.ofHours(25)));
    int begun = reminders(incident, DATA_PROTECTION).size();
    assertThat(begun).isLessThanOrEqualTo(1);

    passTo(due.minus(Duration.ofHours(20)));
    assertReminders(incident, DATA_PROTECTION, begun + 1);
    passTo(due.minus(Duration.ofHours(3)));
    assertReminders(incident, DATA_PROTECTION, begun + 2);
    send(incident, DATA_PROTECTION, "complete");
    passTo(due.plus(days(1)));

    assertReminders(incident, DATA_PROTECTION, begun + 2);
    assertThat(mailbox).holds("Overdue: " + DATA_PROTECTION).about(incident).toNobody();
  }

  @Test
  void asksForTheReasonOfWhatIsLateAndKeepsIt() {
    String incident = aSeriousIncident();
    passTo(due(incident, DUTY).plusSeconds(60));
    Actor notifier = notifier(incident, AUTHORITY);
    assertThat(notifier.isShown(incident, AUTHORITY).get("late").asText()).isEqualTo("yes");

    Answer refused = notifier.tries(incident, AUTHORITY, aNotice("initial"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("delayReason");
    assertThat(state(incident, DUTY)).isEqualTo("running");
    String why = "The log was with the supplier until yesterday.";
    notifier.completes(incident, AUTHORITY, aNotice("initial", "delayReason", why));

    JsonNode missed = clock(incident, DUTY, "initial");
    assertThat(missed.get("state").asText()).isEqualTo("missed");
    assertThat(missed.get("delayReason").asText()).isEqualTo(why);
    assertThat(Instant.parse(missed.get("ended").asText())).isAfter(due(incident, DUTY));
    assertThat(clock(incident, DUTY, "complete").get("state").asText()).isEqualTo("running");
    sendInFull(incident, AUTHORITY);
    assertThat(clock(incident, DUTY, "complete").get("state").asText()).isEqualTo("met");
    assertThat(clock(incident, DUTY, "complete").get("delayReason").isNull()).isTrue();
  }

  @Test
  void keepsNoReasonOfWhatIsInTime() {
    String incident = aSeriousIncident();

    Answer refused =
        notifier(incident, AUTHORITY)
            .tries(incident, AUTHORITY, aNotice("complete", "delayReason", "It is not late."));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("delayReason");
    send(incident, AUTHORITY, "complete");

    for (String milestone : List.of("initial", "complete")) {
      JsonNode met = clock(incident, DUTY, milestone);
      assertThat(met.get("state").asText()).isEqualTo("met");
      assertThat(met.get("delayReason").isNull()).isTrue();
    }
  }

  @Test
  void asksForTheReasonOfALateCompleteReport() {
    String incident = aSeriousIncident();
    send(incident, MANAGEMENT, "initial");
    passTo(completeDue(incident, "management").plusSeconds(60));
    String task = MANAGEMENT + " in full";
    Map<String, Object> notice = aNotice("");
    notice.remove("report");
    Actor notifier = notifier(incident, task);

    assertThat(notifier.tries(incident, task, notice).status()).isEqualTo(400);
    notice.put("delayReason", "The cause was found last night only.");
    notifier.completes(incident, task, notice);

    assertThat(state(incident, "management")).isEqualTo("met");
    JsonNode missed = clock(incident, "management", "complete");
    assertThat(missed.get("state").asText()).isEqualTo("missed");
    assertThat(missed.get("delayReason").asText()).contains("last night");
    JsonNode asked = entry(incident, task);
    assertThat(asked.get("late").asBoolean()).isTrue();
  }

  /** Aware on a Friday: hours run on, the last of fifteen days moves to the next working day. */
  @Test
  void movesTheLastDayOfDaysButNoHours() {
    clock.passes(Span.until(DayOfWeek.FRIDAY, 18));
    String incident = aSeriousIncident();
    triageAgain(incident, "harm", "serious-health", "personalData", "breach");
    LocalDate friday = aware(incident).atZone(calendar.zone()).toLocalDate();

    assertThat(due(incident, DUTY)).isEqualTo(aware(incident).plus(days(15)));
    assertThat(lastDay(incident)).isEqualTo(workingDayFrom(friday.plusDays(15)));
    assertThat(lastDay(incident).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(due(incident, "data-protection"))
        .isEqualTo(aware(incident).plus(Duration.ofHours(72)));
    assertThat(clock(incident, "data-protection", "initial").get("lastDay").isNull()).isTrue();
    assertThat(clock(incident, DUTY, "complete").get("lastDay").isNull()).isTrue();
  }

  @Test
  void respectsHolidaysInTheLastDay() {
    LocalDate holiday = workingDayFrom(today().plusDays(15));
    door.submit(
        "administrator",
        "/calendar/holidays",
        Map.of("day", holiday.toString(), "name", "Post office closed"));
    try {
      String incident = aSeriousIncident();

      assertThat(lastDay(incident)).isEqualTo(workingDayFrom(holiday.plusDays(1)));
      assertThat(due(incident, DUTY)).isEqualTo(aware(incident).plus(days(15)));
    } finally {
      door.submit("administrator", "/calendar/holidays/remove", Map.of("day", holiday.toString()));
    }
  }

  private LocalDate workingDayFrom(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : workingDayFrom(day.plusDays(1));
  }

  private LocalDate lastDay(String incident) {
    return LocalDate.parse(clock(incident, DUTY, "initial").get("lastDay").asText());
  }

  private void passTo(Instant moment) {
    clock.passes((now, calendar) -> moment);
  }

  private List<SentMail> reminders(String incident, String task) {
    return mailbox.mailsAbout(incident, "Reminder: " + task).stream()
        .filter(mail -> mail.to().equals("compliance-lead"))
        .toList();
  }

  private void assertReminders(String incident, String task, int times) {
    assertThat(reminders(incident, task)).hasSize(times);
  }
}
