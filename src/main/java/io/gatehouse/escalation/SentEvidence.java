package io.gatehouse.escalation;

import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.escalation.letter.ChaseWords;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.mail.About;
import io.gatehouse.mail.MailSent;
import io.gatehouse.mail.SentMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every reminder and escalation that left is evidence of each case that it speaks of. */
@Component
class SentEvidence {

  private final Evidence evidence;
  private final Cases cases;
  private final OpenTasks tasks;
  private final ChaseWords words;

  SentEvidence(Evidence evidence, Cases cases, OpenTasks tasks, ChaseWords words) {
    this.evidence = evidence;
    this.cases = cases;
    this.tasks = tasks;
    this.words = words;
  }

  @EventListener
  void record(MailSent sent) {
    SentMail mail = sent.mail();
    if (StillOpen.CHASING.contains(mail.kind())) {
      for (About about : mail.about()) {
        cases.find(about.caseKey()).ifPresent(file -> record(mail, about, file));
      }
    }
  }

  private void record(SentMail mail, About about, CaseFile file) {
    Optional<OpenTask> task = tasks.find(about.task());
    boolean alone = mail.about().size() == 1;
    String what = task.map(OpenTask::name).orElse(alone ? mail.subject() : file.title());
    String kind = kind(mail, about);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("to", mail.to());
    values.put("kind", kind);
    values.put("level", about.level());
    if (alone) {
      values.put(
          "subject", mail.subject()); // of several, it would tell readers of this case others
    }
    values.put("messageId", mail.messageId());
    evidence.record(
        new NewEvidence(
            about.caseKey(),
            "sent",
            task.map(OpenTask::key).orElse(null),
            words.say("evidence." + kind, mail.to(), what),
            null,
            null,
            !kind.equals("reminder"),
            values,
            List.of(),
            file.process(),
            file.version(),
            task.map(OpenTask::iso).orElse(null)));
  }

  /** Of one task, where a mail speaks of several. */
  private static String kind(SentMail mail, About about) {
    return about.level() == null
        ? mail.kind()
        : Step.isReminder(about.level()) ? "reminder" : "escalation";
  }
}
