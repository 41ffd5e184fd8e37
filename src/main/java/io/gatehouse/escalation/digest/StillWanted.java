package io.gatehouse.escalation.digest;

import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.mail.MailCheck;
import io.gatehouse.mail.SentMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A digest that was stopped meanwhile does not leave, nor one of which the week is over. */
@Component
class StillWanted implements MailCheck {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Preferences preferences;
  private final Clock clock;

  StillWanted(Preferences preferences, Clock clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  public Optional<SentMail> stillTrue(SentMail mail) {
    return Optional.of(mail)
        .filter(
            waiting ->
                !waiting.kind().equals("digest")
                    || preferences.of(waiting.to()).digest() != null
                        && waiting.posted().plus(WEEK).isAfter(clock.instant()));
  }
}
