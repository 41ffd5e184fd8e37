package io.gatehouse.escalation.letter;

import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes the one mail in which somebody hears of all that came to them at the same time, in their
 * zone and style.
 */
@Component
public class ChaseMails {

  private static final Comparator<Told> FIRST_DUE_FIRST =
      Comparator.<Told, Instant>comparing(told -> told.task().due())
          .thenComparing(told -> told.task().caseKey())
          .thenComparing(told -> told.task().id());

  private final ChaseLetters one;
  private final ChaseLists several;
  private final Letters letters;
  private final Preferences preferences;
  private final ChaseConfidence confidence;
  private final Confidential confidential;

  ChaseMails(
      ChaseLetters one,
      ChaseLists several,
      Letters letters,
      Preferences preferences,
      ChaseConfidence confidence,
      Confidential confidential) {
    this.confidence = confidence;
    this.confidential = confidential;
    this.one = one;
    this.several = several;
    this.letters = letters;
    this.preferences = preferences;
  }

  /**
   * @param told all to the same reader, at least one; all in confidence, or none
   */
  public Mail write(String key, List<Told> told) {
    List<Told> inOrder = told.stream().sorted(FIRST_DUE_FIRST).toList();
    boolean closed = confidential.is(inOrder.get(0).task().caseKey());
    return preferences.readBy(
        told.get(0).reader().account(),
        () -> closed ? inConfidence(key, inOrder) : mail(key, inOrder));
  }

  /** About nothing, so that those who look after mails cannot tell of which case it speaks. */
  private Mail inConfidence(String key, List<Told> told) {
    Told first = told.get(0);
    Notice notice = confidence.notice(first);
    Letter letter = letters.write(notice);
    return new Mail(
        key,
        first.reader().account(),
        told.stream().anyMatch(Told::isLate) ? "escalation" : "reminder",
        notice.title(),
        letter.text(),
        letter.html(),
        List.of());
  }

  private Mail mail(String key, List<Told> inOrder) {
    Told first = inOrder.get(0);
    boolean alone = inOrder.size() == 1;
    Letter letter =
        alone
            ? letters.write("chase", Map.of("letter", one.letter(first)))
            : letters.write("chases", Map.of("letter", several.letter(inOrder)));
    return new Mail(
        key,
        first.reader().account(),
        inOrder.stream().anyMatch(Told::isLate) ? "escalation" : "reminder",
        alone ? one.subject(first) : several.subject(inOrder),
        letter.text(),
        letter.html(),
        inOrder.stream().map(Told::about).toList());
  }
}
