package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.Span.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.mail.About;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three months in which much is late, given away, done and withdrawn: all mails, counted. */
@Tag("long")
class MailQuarterTests extends Story {

  private static final String ASSEMBLE = "Assemble evidence";
  private static final Set<String> CHASING = Set.of("reminder", "escalation");

  private final Map<String, Instant> closed = new HashMap<>();

  @Autowired private Outbox outbox;
  @Autowired private Clock now;

  @Test
  void tellsEachStepOnceAndNothingOfWhatIsDone() {
    Instant begin = now.instant();
    List<String> gates =
        IntStream.range(0, 6)
            .mapToObj(i -> systemOwner.reaches(aSystemAt("design"), "gate"))
            .toList();
    securityOfficer.isAway(today().plusDays(20), today().plusDays(40), supplierManager);
    systemOwner.gives(gates.get(3), ASSEMBLE, developer).ok();

    clock.passes(workingDays(14));
    closes(gates.get(0), () -> systemOwner.assemblesEvidence(gates.get(0), "1.0"));
    closes(gates.get(1), () -> systemOwner.assemblesEvidence(gates.get(1), "1.0"));
    closes(gates.get(2), () -> complianceLead.withdraws(gates.get(2)));
    clock.passes(days(30));
    closes(gates.get(0), () -> riskOfficer.recommends(gates.get(0), "pass"));
    closes(gates.get(0), () -> securityOfficer.recommends(gates.get(0), "pass"));
    closes(gates.get(3), () -> developer.assemblesEvidence(gates.get(3), "1.0"));
    clock.passes(days(46));

    List<SentMail> mails = sentSince(begin);
    List<Told> told = told(mails, gates);
    assertThat(told).hasSizeGreaterThan(gates.size()).doesNotHaveDuplicates();
    assertThat(told)
        .filteredOn(one -> one.to().equals("system-owner") && one.level() == 0)
        .as("reminders of the six gates but the one that was given away")
        .hasSize(5);
    assertThat(mails.stream().filter(mail -> isReminderTo(mail, "system-owner", gates)))
        .as("mails that bring them")
        .hasSize(1);
    assertThat(mails)
        .filteredOn(mail -> CHASING.contains(mail.kind()))
        .allSatisfy(mail -> assertThat(mail.about()).noneMatch(one -> wasClosed(one, mail)));
    assertThat(mails)
        .filteredOn(mail -> mail.kind().equals("digest"))
        .extracting(mail -> mail.to() + " " + week(mail))
        .doesNotHaveDuplicates()
        .filteredOn(one -> one.startsWith("compliance-lead "))
        .hasSizeBetween(12, 14);
  }

  /** One step of one task, heard by one person. */
  private record Told(String task, int level, String to) {}

  private static List<Told> told(List<SentMail> mails, List<String> gates) {
    return mails.stream()
        .filter(mail -> CHASING.contains(mail.kind()))
        .flatMap(mail -> steps(mail, gates).map(one -> told(one, mail)))
        .toList();
  }

  private static Told told(About one, SentMail mail) {
    assertThat(one.task()).isNotNull();
    assertThat(one.level()).isNotNull();
    return new Told(one.task(), one.level(), mail.to());
  }

  private static Stream<About> steps(SentMail mail, List<String> gates) {
    return mail.about().stream().filter(one -> gates.contains(one.caseKey()));
  }

  private static boolean isReminderTo(SentMail mail, String account, List<String> gates) {
    return mail.to().equals(account)
        && CHASING.contains(mail.kind())
        && steps(mail, gates).anyMatch(one -> Integer.valueOf(0).equals(one.level()));
  }

  private boolean wasClosed(About one, SentMail mail) {
    Instant end = closed.get(one.task());
    return end != null && end.isBefore(mail.posted());
  }

  private static int week(SentMail mail) {
    return mail.posted().atZone(ZoneOffset.UTC).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private List<SentMail> sentSince(Instant begin) {
    clock.settles();
    return outbox.find(new MailQuery(null, null, MailState.SENT, null, 50_000)).stream()
        .filter(mail -> !mail.posted().isBefore(begin))
        .toList();
  }

  private void closes(String gate, Runnable work) {
    Set<String> open = openTasks(gate);
    work.run();
    open.removeAll(openTasks(gate));
    open.forEach(task -> closed.put(task, now.instant()));
  }

  private Set<String> openTasks(String gate) {
    Set<String> tasks = new HashSet<>();
    file(gate).get("openTasks").forEach(task -> tasks.add(task.get("id").asText()));
    return tasks;
  }
}
