package io.gatehouse.story;

import static io.gatehouse.story.Span.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a concern is chased, and that no mail says a word of it. */
class ConcernHandlingDeadlineProcessTests extends ConcernStory {

  private static final String WAITS = "A task waits for you";
  private static final String REMINDER = "Reminder: something that you handle in confidence";
  private static final String LATE = "Overdue: something that you handle in confidence";
  private static final String OTHERS = "Overdue: something that is handled in confidence";

  @Autowired private Outbox outbox;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isToldToItsHandlerThenRemindedThenEscalated(boolean aboutLead) {
    long before = newest();
    String concern = caseOf(reporter.raises(WORRY, aboutLead));
    Actor handler = handler(aboutLead);
    assertThat(told(WAITS, before)).containsExactly(handler.account());

    clock.passes(workingDays(3));
    assertThat(told(REMINDER, before)).containsExactly(handler.account());
    assertThat(told(LATE, before)).isEmpty();

    clock.passes(workingDays(4));
    assertThat(told(LATE, before)).containsOnly(handler.account());

    clock.passes(workingDays(3));
    assertThat(told(OTHERS, before))
        .containsExactlyElementsOf(aboutLead ? List.of() : List.of("top-management"));
    assess(concern, aboutLead, "answered");
  }

  @Test
  void tellsOfWhatIsWrittenMeanwhile() {
    long before = newest();
    String code = reporter.raises(WORRY, false);

    reporter.writes(code, "Zinnober: it happened again.");

    assertThat(told("A task of yours has something new", before))
        .containsExactly("compliance-lead");
    assess(caseOf(code), false, "answered");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void standsInNoMailAndNoDigest(boolean aboutLead) {
    long before = newest();
    String concern = caseOf(reporter.raises(WORRY, aboutLead));
    clock.passes(workingDays(15));
    clock.settles();

    List<SentMail> since =
        outbox.find(new MailQuery(null, null, null, null, 5_000)).stream()
            .filter(mail -> mail.id() > before)
            .toList();
    assertThat(since).isNotEmpty();
    assertThat(since)
        .allSatisfy(
            mail ->
                assertThat(mail.subject() + mail.text() + mail.html() + mail.about())
                    .doesNotContain("Zinnober", concern, ASSESS, ASSESS_ABOVE, "Concern handling"));
    assess(concern, aboutLead, "no-ground");
  }

  private long newest() {
    clock.settles();
    return outbox.find(new MailQuery(null, null, null, null, 1)).stream()
        .mapToLong(SentMail::id)
        .max()
        .orElse(0);
  }

  private List<String> told(String subject, long since) {
    return mailbox.mails(subject).stream()
        .filter(mail -> mail.id() > since)
        .map(SentMail::to)
        .distinct()
        .toList();
  }
}
