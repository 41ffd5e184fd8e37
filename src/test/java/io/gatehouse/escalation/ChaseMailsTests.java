package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.OpenTask;
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
    Mail mail =
        mails.write(task("Decide on gate", "Falls Prediction Tool"), step(2), plan(), MANAGER);
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
              "This mail, to compliance-lead",
              "Next: top-management, unless done",
              "/tasks/task-8841",
              "/team#task-task-8841");
    }
    assertThat(mail.text()).doesNotContain("<", "&", "[(", "null");
    keep("escalation", mail);
    Mail reminder =
        mails.write(
            reminded(), step(0), plan(), new Reader("risk-officer", "holder", "risk-officer"));
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
    assertThat(mails.write(task, step(2), plan(), MANAGER).text())
        .contains(due)
        .doesNotContain("UTC");
    assertThat(mails.write(task, step(2), plan(), HOLDER).text()).contains(" UTC");
  }

  @Test
  void escapesWhatPeopleTyped() {
    Mail mail =
        mails.write(
            task("Decide", "<script>alert('x')</script> & {0} ''"), step(2), plan(), MANAGER);
    assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;").contains("{0}");
    assertThat(mail.text()).contains("<script>alert('x')</script> & {0} ''");
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
