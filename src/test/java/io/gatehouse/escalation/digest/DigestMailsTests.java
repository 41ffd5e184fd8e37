package io.gatehouse.escalation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.escalation.digest.Summary.Open;
import io.gatehouse.identity.preference.DigestReader;
import io.gatehouse.identity.preference.DigestTime;
import io.gatehouse.inbox.ChaseOutlook.Coming;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.SentMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class DigestMailsTests {

  private static final DigestReader LEAD =
      new DigestReader("compliance-lead", null, DigestTime.USUAL, Instant.EPOCH);

  @Autowired private DigestMails mails;
  @Autowired private StopHeaders headers;
  @Autowired private StopTokens tokens;
  @Autowired private Clock clock;

  @Test
  void writeTextAndHtmlThatSayTheSame() throws IOException {
    Mail mail = mails.write(LEAD, turn(), week());
    assertThat(mail.subject()).isEqualTo("Your week from " + today() + ": 4 overdue, 11 due");
    assertThat(mail.key()).isEqualTo("digest:compliance-lead:2027-03-15");
    assertThat(mail.kind()).isEqualTo("digest");
    for (String body : List.of(mail.text(), mail.html())) {
      assertThat(body)
          .contains(
              "For compliance-lead: your own work and that of the 16 people who report to you.",
              "4 overdue, 11 due, 1 stuck case, 2 steps of the ladder to come",
              "Review verification and validation gate",
              "Falls Prediction Tool \u00b7 GATE-2027-021",
              "6 days overdue",
              "open to risk-officer and risk-officer-2",
              "Escalation to their manager",
              "Reminder to whoever has it",
              "and 1 more.",
              "/team",
              "Sent every Monday at 09:00 (UTC) to compliance-lead@demo.example.",
              "/settings",
              StopTokens.PATH + tokens.of("compliance-lead"));
    }
    assertThat(mail.text()).doesNotContain("<", "&", "[(", "null", "??");
    assertThat(mail.html()).doesNotContain("??", "null", "<img", "<script");
    keep("digest", mail);
  }

  @Test
  void sayOnlyWhatThereIs() throws IOException {
    Summary own =
        new Summary(
            0,
            List.of("risk-officer"),
            List.of(),
            List.of(open(0, "Approve release", 30)),
            List.of(),
            List.of());
    Mail mail = mails.write(LEAD, turn(), own);
    assertThat(mail.subject()).isEqualTo("Your week from " + today() + ": 1 due");
    assertThat(mail.text())
        .contains(
            "For compliance-lead: what waits for you. As a deputy you also see what waits for"
                + " risk-officer.",
            "Open my inbox")
        .doesNotContain("Overdue", "Stuck", "ladder", "report");
    keep("digest-own", mail);
  }

  @Test
  void escapeWhatPeopleTyped() {
    Open bad = new Open(task(1, "<b>Decide</b> {0}", -30), "<script> & {1} ''", List.of("x"), null);
    Mail mail =
        mails.write(
            LEAD,
            turn(),
            new Summary(0, List.of(), List.of(bad), List.of(), List.of(bad), List.of()));
    assertThat(mail.html()).doesNotContain("<script>", "<b>D").contains("&lt;script&gt;", "{0}");
    assertThat(mail.text()).contains("<b>Decide</b> {0} (<script> & {1} ''");
  }

  @Test
  void canBeStoppedByOneClickAsNoOtherMailCan() {
    assertThat(headers.of(sent("digest")))
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .hasEntrySatisfying(
            "List-Unsubscribe",
            link ->
                assertThat(link)
                    .matches("<http://localhost:\\d+/unsubscribe/[\\w-]+\\.[\\w-]{43}>")
                    .contains(tokens.of("compliance-lead")));
    Stream.of("reminder", "escalation", "notice", "agenda")
        .forEach(kind -> assertThat(headers.of(sent(kind))).isEmpty());
  }

  private String today() {
    return DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK)
        .format(clock.instant().atZone(ZoneOffset.UTC));
  }

  private static SentMail sent(String kind) {
    return new SentMail(
        1,
        "digest",
        "compliance-lead",
        "",
        kind,
        "",
        "",
        "",
        "",
        MailState.WAITING,
        0,
        null,
        Instant.EPOCH,
        null,
        List.of());
  }

  private static Turn turn() {
    return new Turn(LocalDate.of(2027, 3, 15), Instant.parse("2027-03-15T09:00:00Z"));
  }

  private Summary week() {
    Open gate = open(1, "Review verification and validation gate", -6 * 24 - 1);
    Open change = open(2, "Assess change impact", -5 * 24 - 1);
    List<Open> late =
        List.of(
            gate,
            change,
            open(3, "Describe root cause", -30),
            open(4, "Review supplier reassessment", -20));
    List<Open> due =
        IntStream.rangeClosed(5, 15)
            .mapToObj(n -> open(n, "Collect evidence for A.6.2.6", n * 10))
            .toList();
    Coming rung = new Coming(clock.instant().plus(Duration.ofDays(1)), 2, List.of("manager"));
    Coming reminder = new Coming(clock.instant().plus(Duration.ofDays(2)), 0, List.of("holder"));
    return new Summary(
        16,
        List.of(),
        late,
        due,
        List.of(gate),
        List.of(step(change, rung), step(due.get(4), reminder)));
  }

  private static Open step(Open one, Coming next) {
    return new Open(one.task(), one.about(), one.having(), next);
  }

  private Open open(int number, String name, int hours) {
    List<String> having = List.of("risk-officer", "risk-officer-2");
    return new Open(task(number, name, hours), "Falls Prediction Tool", having, null);
  }

  private OpenTask task(int number, String name, int hours) {
    Instant due = clock.instant().plus(Duration.ofHours(hours));
    return new OpenTask(
        "task-" + number,
        "Task_X",
        name,
        "gate-review",
        "Gate review",
        "GATE-2027-02" + number,
        null,
        "Falls Prediction Tool",
        "high",
        List.of("risk-officer"),
        number % 2 == 0 ? null : "risk-officer",
        due,
        due.minus(Duration.ofDays(9)),
        null,
        null);
  }

  /** Looked at by people: target/mail. */
  private static void keep(String name, Mail mail) throws IOException {
    Path directory = Files.createDirectories(Path.of("target/mail"));
    Files.writeString(directory.resolve(name + ".html"), mail.html());
    Files.writeString(directory.resolve(name + ".txt"), mail.text());
  }
}
