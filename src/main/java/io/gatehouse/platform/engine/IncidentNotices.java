package io.gatehouse.platform.engine;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the administrators what was given up: nobody else would see that a case stands still. */
@Component
class IncidentNotices {

  private final People people;
  private final Outbox outbox;
  private final Letters letters;
  private final MessageSource messages;
  private final Confidential confidential;

  IncidentNotices(
      People people,
      Outbox outbox,
      Letters letters,
      MessageSource messages,
      Confidential confidential) {
    this.confidential = confidential;
    this.people = people;
    this.outbox = outbox;
    this.letters = letters;
    this.messages = messages;
  }

  @EventListener
  void hear(JobGivenUp job) {
    boolean closed = job.caseKey() != null && confidential.is(job.caseKey());
    tell(closed ? new JobGivenUp(job.incident(), null, null, null, null) : job);
  }

  private void tell(JobGivenUp job) {
    Notice notice = notice(job);
    Letter letter = letters.write(notice);
    List<About> about = job.caseKey() == null ? List.of() : List.of(About.caseOnly(job.caseKey()));
    people.holders(Role.ADMINISTRATOR.key(), null).stream()
        .map(
            reader ->
                new Mail(
                    "incident:%s:%s".formatted(job.incident(), reader),
                    reader,
                    "notice",
                    notice.title(),
                    letter.text(),
                    letter.html(),
                    about))
        .forEach(outbox::post);
  }

  private Notice notice(JobGivenUp job) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, say("process"), job.process());
    put(facts, say("step"), job.step());
    put(facts, say("case"), job.caseKey());
    put(facts, say("error"), job.error());
    put(facts, say("number"), job.incident());
    String what = Objects.requireNonNullElseGet(job.step(), () -> say("engine"));
    return new Notice(
        say("subject", what),
        job.caseKey(),
        List.of(say("text")),
        facts,
        job.caseKey() == null ? null : say("see", job.caseKey()),
        job.caseKey() == null ? null : "/cases/" + job.caseKey());
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private String say(String key, Object... about) {
    return messages.getMessage("engine.incident." + key, about, Locale.ENGLISH);
  }
}
