package io.gatehouse.story;

import org.assertj.core.api.Assertions;

/** AssertJ's words, and ours about mail and cases. */
final class StoryAssertions extends Assertions {

  private StoryAssertions() {}

  static MailboxAssert assertThat(Mailbox mailbox) {
    return new MailboxAssert(mailbox);
  }

  static CaseAssert assertThat(StoryCase story) {
    return new CaseAssert(story);
  }
}
