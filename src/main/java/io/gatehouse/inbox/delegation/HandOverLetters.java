package io.gatehouse.inbox.delegation;

import io.gatehouse.calendar.Dates;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to the receiver of tasks, in their zone and style. */
@Component
class HandOverLetters {

  /** More are in the inbox. */
  private static final int SHOWN = 30;

  private final Letters letters;
  private final Preferences preferences;
  private final Dates dates;
  private final MessageSource messages;

  HandOverLetters(Letters letters, Preferences preferences, Dates dates, MessageSource messages) {
    this.letters = letters;
    this.preferences = preferences;
    this.dates = dates;
    this.messages = messages;
  }

  /**
   * @param given to one receiver, at least one
   */
  Mail write(String key, List<HandOver> given) {
    String receiver = given.get(0).delegation().receiver();
    return preferences.readBy(receiver, () -> mail(key, receiver, given));
  }

  private Mail mail(String key, String receiver, List<HandOver> given) {
    Notice notice = given.size() == 1 ? ofOne(given.get(0)) : ofMany(given);
    Letter letter = letters.write(notice);
    return new Mail(
        key,
        receiver,
        "notice",
        notice.title(),
        letter.text(),
        letter.html(),
        given.stream().map(one -> About.caseOnly(one.task().caseKey())).distinct().toList());
  }

  private Notice ofOne(HandOver one) {
    OpenTask task = one.task();
    Map<String, String> facts = new LinkedHashMap<>();
    if (task.due() != null) {
      facts.put(say("due"), dates.full(task.due()));
    }
    return new Notice(
        say("one", one.delegation().giver(), task.name(), subject(task)),
        about(task),
        Stream.ofNullable(one.delegation().note()).flatMap(HandOverLetters::paragraphs).toList(),
        facts,
        say("open"),
        "/tasks/" + task.id());
  }

  private Notice ofMany(List<HandOver> given) {
    String givers =
        given.stream()
            .map(one -> one.delegation().giver())
            .distinct()
            .collect(Collectors.joining(", "));
    Map<String, String> facts = new LinkedHashMap<>();
    given.stream()
        .limit(SHOWN)
        .forEach(one -> facts.put(one.task().caseKey() + ", " + one.task().name(), said(one)));
    String more = given.size() > SHOWN ? say("more", given.size() - SHOWN) : null;
    return new Notice(
        say("many", givers, given.size()),
        null,
        Stream.ofNullable(more).toList(),
        facts,
        say("inbox"),
        "/?state=given");
  }

  private String said(HandOver one) {
    String due = one.task().due() == null ? null : say("due-on", dates.full(one.task().due()));
    return Stream.of(one.task().systemName(), due, one.delegation().note())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(". "));
  }

  private static String subject(OpenTask task) {
    return task.systemName() == null ? task.caseKey() : task.systemName();
  }

  private static String about(OpenTask task) {
    return Stream.of(task.systemName(), task.processName(), task.caseKey())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> paragraphs(String note) {
    return note.lines().filter(line -> !line.isBlank());
  }

  private String say(String message, Object... facts) {
    return messages.getMessage("inbox.given.mail." + message, facts, dates.locale());
  }
}
