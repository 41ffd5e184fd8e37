package io.gatehouse.escalation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.escalation.ladder.ChasePlan;
import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
class ChaseMailsTests {

  private static final Reader MANAGER = new Reader("compliance-lead", "manager", "risk-officer");

  private static final Reader HOLDER = new Reader("risk-officer", "holder", "risk-officer");

  @Autowired private ChaseMails mails;
  @Autowired private Clock clock;

  @Test
  void writesTextAndHtmlThatSayTheSame() throws IOException {
    Mail mail = write(task("Decide on gate", "Falls Prediction Tool"), step(2), MANAGER);
    assertThat(mail.subject())
        .isEqualTo(
            "Overdue: Decide on gate, Falls Prediction Tool: 16 hours late, with risk-officer");
    for (String body : List.of(mail.text(), mail.html())) {
      assertThat(body)
          .contains(
              "16 hours overdue, now with you as manager",
              "Decide on gate",
              "Falls Prediction Tool",
              "GATE-2027-0021",
              "High",
              "ISO/IEC 42001 A.6.2.4, 8.1",
              "This mail, to you",
              "Next: top-management, unless done",
              "/tasks/task-8841",
              "/team#task-task-8841");
    }
    assertThat(mail.text()).doesNotContain("<", "&", "[(", "null");
    keep("escalation", mail);
    Mail reminder = write(reminded(), step(0), HOLDER);
    assertThat(reminder.text() + reminder.html()).doesNotContain("/team");
    keep("reminder", reminder);
  }

  @Test
  @Transactional
  void writesMomentsInTheZoneOfTheReader(@Autowired Preferences preferences) {
    preferences.set("compliance-lead", new Preference(ZoneId.of("Asia/Tokyo"), null, null));
    OpenTask task = task("Decide on gate", "Falls Prediction Tool");
    String due =
        DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'Asia/Tokyo'")
            .format(task.due().atZone(ZoneId.of("Asia/Tokyo")));
    assertThat(write(task, step(2), MANAGER).text()).contains(due).doesNotContain("UTC");
    assertThat(write(task, step(2), HOLDER).text()).contains(" UTC");
    Told told = new Told(task, step(2), plan(), MANAGER);
    assertThat(mails.write("k", List.of(told, told)).text()).contains(due).doesNotContain("UTC");
  }

  @Test
  void escapesWhatPeopleTyped() {
    Mail mail = write(task("Decide", "<script>alert('x')</script> & {0} ''"), step(2), MANAGER);
    assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;").contains("{0}");
    assertThat(mail.text()).contains("<script>alert('x')</script> & {0} ''");
  }

  @Test
  void writesOneMailOfSeveralTasks() throws IOException {
    Mail mail =
        mails.write(
            "k",
            List.of(
                new Told(reminded(), step(0), plan(), role("compliance-lead", "holder")),
                new Told(task("Decide on gate", "Wren"), step(2), plan(), MANAGER),
                new Told(task("Classify risk", "Heron"), step(3), plan(), MANAGER)));
    assertThat(mail.kind()).isEqualTo("escalation");
    assertThat(mail.to()).isEqualTo("compliance-lead");
    assertThat(mail.subject())
        .isEqualTo("Overdue: 2 tasks, up to 16 hours, with risk-officer: Decide on gate, Wren, …");
    assertThat(mail.about()).extracting(About::level).containsExactlyInAnyOrder(0, 2, 3);
    for (String body : List.of(mail.text(), mail.html())) {
      assertThat(body)
          .contains(
              "Up to 16 hours overdue",
              "3 tasks: 2 overdue, 1 due soon",
              "As the manager of risk-officer",
              "Yours to do",
              "Falls Prediction Tool",
              "Heron",
              "16 hours overdue",
              "Due in 31 hours",
              "With risk-officer, due",
              "Risk class High.",
              "Goes to top-management on",
              "/tasks/task-8841",
              "/team#task-task-8841");
    }
    assertThat(mail.text())
        .contains("Overdue: Classify risk", "Reminder: Review evidence")
        .doesNotContain("<", "&", "[(", "null");
    keep("several", mail);
  }

  @Test
  void remindsOfSeveralTasksInOneMail() {
    Mail mail =
        mails.write(
            "k",
            List.of(
                new Told(reminded(), step(0), plan(), HOLDER),
                new Told(reminded(), step(0), plan(), HOLDER)));
    assertThat(mail.kind()).isEqualTo("reminder");
    assertThat(mail.subject())
        .startsWith("Reminder: 2 tasks, the first due ")
        .endsWith(": Review evidence, Falls Prediction Tool, \u2026");
    assertThat(mail.text()).contains("2 tasks are due soon", "Open your inbox");
    assertThat(mail.text() + mail.html()).doesNotContain("/team", "overdue");
  }

  @Test
  void staysShortHoweverManyTasksThereAre() {
    List<Told> many =
        IntStream.range(0, 500)
            .mapToObj(i -> new Told(task("Decide on gate", "Wren"), step(2), plan(), MANAGER))
            .toList();
    Mail mail = mails.write("k", many);
    assertThat(mail.about()).hasSize(500);
    assertThat(mail.text()).contains("500 tasks are overdue", "470 more tasks are not shown here.");
    assertThat(mail.html().length()).isLessThan(100_000);
  }

  private Mail write(OpenTask task, Step step, Reader reader) {
    return mails.write("k", List.of(new Told(task, step, plan(), reader)));
  }

  private static Reader role(String account, String as) {
    return new Reader(account, as, account);
  }

  /** Looked at by people: target/mail. */
  private static void keep(String name, Mail mail) throws IOException {
    Path directory = Files.createDirectories(Path.of("target/mail"));
    Files.writeString(directory.resolve(name + ".html"), mail.html());
    Files.writeString(directory.resolve(name + ".txt"), mail.text());
  }

  private OpenTask reminded() {
    OpenTask t = task("Review evidence", "Falls Prediction Tool");
    Instant due = clock.instant().plus(Duration.ofHours(32));
    return new OpenTask(
        t.id(),
        t.key(),
        t.name(),
        t.process(),
        t.processName(),
        t.caseKey(),
        t.systemId(),
        t.systemName(),
        t.risk(),
        t.roles(),
        t.assignee(),
        due,
        t.created(),
        null,
        t.iso());
  }

  private OpenTask task(String name, String system) {
    Instant due = clock.instant().minus(Duration.ofHours(16)).minusSeconds(5);
    return new OpenTask(
        "task-8841",
        "Task_DecideOnGate",
        name,
        "gate-review",
        "Gate review",
        "GATE-2027-0021",
        "AIS-2027-0001",
        system,
        "high",
        List.of("risk-officer"),
        "risk-officer",
        due,
        due.minus(Duration.ofDays(4)),
        null,
        "A.6.2.4 8.1");
  }

  private Step step(int level) {
    return new Step(level, clock.instant(), List.of("manager"));
  }

  private ChasePlan plan() {
    Instant now = clock.instant();
    return new ChasePlan(
        List.of(
            new Step(0, now.minus(Duration.ofDays(2)), List.of("holder")),
            new Step(2, now, List.of("manager")),
            new Step(3, now.plus(Duration.ofDays(2)), List.of("top-management"))));
  }
}
