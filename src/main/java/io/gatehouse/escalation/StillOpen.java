package io.gatehouse.escalation;

import io.gatehouse.escalation.letter.ChaseMails;
import io.gatehouse.escalation.letter.Told;
import io.gatehouse.mail.MailCheck;
import io.gatehouse.mail.SentMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody is chased for what is done: a mail leaves without it, or not at all. */
@Component
class StillOpen implements MailCheck {

  static final Set<String> CHASING = Set.of("reminder", "escalation");

  /** What waited longer says anew how late things are. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final StepsTold steps;
  private final Hearing hearing;
  private final ChaseMails mails;
  private final Clock clock;

  StillOpen(StepsTold steps, Hearing hearing, ChaseMails mails, Clock clock) {
    this.steps = steps;
    this.hearing = hearing;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Optional<SentMail> stillTrue(SentMail mail) {
    if (!CHASING.contains(mail.kind())) {
      return Optional.of(mail);
    }
    List<Told> heard = new ArrayList<>();
    for (StepTold step : steps.in(mail.key())) {
      hearing.of(step).ifPresentOrElse(heard::add, () -> hearing.passOn(step));
    }
    if (heard.isEmpty()) {
      return Optional.empty();
    }
    boolean same = heard.size() == mail.about().size();
    Instant now = clock.instant();
    return Optional.of(
        same && mail.posted().plus(FRESH).isAfter(now)
            ? mail
            : mail.rewritten(mails.write(mail.key(), heard), now));
  }
}
