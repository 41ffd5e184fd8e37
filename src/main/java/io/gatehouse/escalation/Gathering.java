package io.gatehouse.escalation;

import io.gatehouse.escalation.letter.ChaseMails;
import io.gatehouse.escalation.letter.Told;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes somebody one mail of all the steps that were taken towards them: after the last that falls
 * due at the same time, so that it is one.
 */
@Component
class Gathering {

  /** A second mail is better than none where steps fall due faster than they are taken. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What is in confidence comes in a mail of its own. */
  private static final String CLOSED = ":in-confidence";

  private final StepsTold steps;
  private final Hearing hearing;
  private final ChaseMails mails;
  private final Outbox outbox;
  private final Confidential confidential;
  private final Clock clock;

  Gathering(
      StepsTold steps,
      Hearing hearing,
      ChaseMails mails,
      Outbox outbox,
      Confidential confidential,
      Clock clock) {
    this.confidential = confidential;
    this.steps = steps;
    this.hearing = hearing;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** False when it is to be asked again, as more is about to come. */
  @Transactional
  boolean gather(long id) {
    StepTold asking = steps.unwritten(id).orElse(null);
    if (asking == null) {
      return true;
    }
    Instant now = clock.instant();
    if (asking.taken().plus(PATIENCE).isAfter(now) && steps.moreAreDue()) {
      return false;
    }
    write(steps.holdUnwritten(asking.reader()));
    return true;
  }

  private void write(List<StepTold> waiting) {
    List<Told> heard = new ArrayList<>();
    List<Told> closed = new ArrayList<>();
    String key = waiting.isEmpty() ? "" : "chase:" + waiting.get(0).id();
    for (StepTold step : waiting) {
      hearing
          .of(step)
          .ifPresentOrElse(
              told -> {
                boolean inConfidence = confidential.is(told.task().caseKey());
                (inConfidence ? closed : heard).add(told);
                steps.written(step, inConfidence ? key + CLOSED : key);
              },
              () -> hearing.passOn(step));
    }
    if (!heard.isEmpty()) {
      outbox.post(mails.write(key, heard));
    }
    if (!closed.isEmpty()) {
      outbox.post(mails.write(key + CLOSED, closed));
    }
  }
}
