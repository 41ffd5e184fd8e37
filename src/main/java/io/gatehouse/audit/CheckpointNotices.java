package io.gatehouse.audit;

import io.gatehouse.evidence.checkpoint.CheckpointTaken;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the first checkpoint of a week to where the database's owner cannot change it. */
@Component
class CheckpointNotices {

  private final People people;
  private final Outbox outbox;
  private final Letters letters;
  private final MessageSource messages;

  CheckpointNotices(People people, Outbox outbox, Letters letters, MessageSource messages) {
    this.people = people;
    this.outbox = outbox;
    this.letters = letters;
    this.messages = messages;
  }

  @EventListener
  void tell(CheckpointTaken taken) {
    if (taken.before() != null && week(taken.before()).equals(week(taken.at()))) {
      return;
    }
    OffsetDateTime at = taken.at().atOffset(ZoneOffset.UTC);
    String subject = say("subject", at.toLocalDate());
    Letter letter = letters.write(notice(taken, at, subject));
    readers()
        .map(
            reader ->
                new Mail(
                    "checkpoint:%s:%s".formatted(week(taken.at()), reader),
                    reader,
                    "notice",
                    subject,
                    letter.text(),
                    letter.html(),
                    List.of()))
        .forEach(outbox::post);
  }

  private Stream<String> readers() {
    return Stream.of(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR)
        .flatMap(role -> people.holders(role.key(), null).stream())
        .distinct();
  }

  private Notice notice(CheckpointTaken taken, OffsetDateTime at, String subject) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(say("taken"), at.toString());
    facts.put(say("heads"), Long.toString(taken.heads()));
    facts.put(say("digest"), taken.digest());
    return new Notice(subject, null, List.of(say("text")), facts, null, null);
  }

  private static String week(Instant moment) {
    OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
    return "%d-W%02d"
        .formatted(at.get(IsoFields.WEEK_BASED_YEAR), at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private String say(String key, Object... about) {
    return messages.getMessage("audit.checkpoint." + key, about, Locale.ENGLISH);
  }
}
