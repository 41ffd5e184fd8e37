package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.mail.SentMail;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What everybody's mail holds: {@code holds("Reminder: …").about(gate).to(releaseApprover)}. */
class MailboxAssert extends AbstractAssert<MailboxAssert, Mailbox> {

  MailboxAssert(Mailbox mailbox) {
    super(mailbox, MailboxAssert.class);
  }

  Found holds(String subject) {
    return new Found(actual, subject, actual.mails(subject));
  }

  /** The mails of a subject, and perhaps about one case. */
  record Found(Mailbox mailbox, String subject, List<SentMail> mails) {

    Found about(String caseKey) {
      return new Found(
          mailbox, subject + " about " + caseKey, mailbox.mailsAbout(caseKey, subject));
    }

    Found saying(String text) {
      return new Found(
          mailbox,
          subject + " saying " + text,
          mails.stream().filter(mail -> mail.text().contains(text)).toList());
    }

    /** Exactly one mail to each of them, and none to anybody else. */
    void toNobodyBut(Actor... people) {
      assertThat(mails)
          .as(subject)
          .extracting(SentMail::to)
          .containsExactlyInAnyOrder(accounts(people));
    }

    void to(Actor... people) {
      assertThat(mails).as(subject).extracting(SentMail::to).contains(accounts(people));
    }

    void toNobody() {
      assertThat(mails).as(subject).isEmpty();
    }

    private static String[] accounts(Actor... people) {
      return java.util.Arrays.stream(people).map(Actor::account).toArray(String[]::new);
    }
  }
}
