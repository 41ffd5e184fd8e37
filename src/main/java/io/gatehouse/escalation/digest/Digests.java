package io.gatehouse.escalation.digest;

import io.gatehouse.identity.preference.DigestReader;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.ChaseOutlook.Coming;
import io.gatehouse.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts the digests whose time has come: one a person and week, each in its own transaction. */
@Component
class Digests {

  private static final Logger log = LoggerFactory.getLogger(Digests.class);

  private final Preferences preferences;
  private final Timetable timetable;
  private final Turns turns;
  private final Summaries summaries;
  private final DigestMails mails;
  private final Outbox outbox;
  private final ChaseOutlook outlook;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digests(
      Preferences preferences,
      Timetable timetable,
      Turns turns,
      Summaries summaries,
      DigestMails mails,
      Outbox outbox,
      ChaseOutlook outlook,
      TransactionTemplate transaction,
      Clock clock) {
    this.preferences = preferences;
    this.timetable = timetable;
    this.turns = turns;
    this.summaries = summaries;
    this.mails = mails;
    this.outbox = outbox;
    this.outlook = outlook;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Fails when one of them failed, after all others were seen to. */
  void post() {
    Instant now = clock.instant();
    Map<String, Optional<Coming>> known = new HashMap<>();
    ChaseOutlook once = task -> known.computeIfAbsent(task.id(), id -> outlook.next(task));
    RuntimeException failure = null;
    for (DigestReader reader : preferences.digestReaders()) {
      try {
        timetable.latest(reader, now).ifPresent(turn -> post(reader, turn, once));
      } catch (RuntimeException e) {
        log.warn("The digest for {} failed", reader.account(), e);
        failure = e;
      }
    }
    rethrow(failure);
  }

  private void post(DigestReader reader, Turn turn, ChaseOutlook outlook) {
    transaction.executeWithoutResult(
        work -> {
          if (turns.take(reader.account(), turn.week())) {
            preferences
                .readBy(
                    reader.account(),
                    () ->
                        summaries
                            .of(reader.account(), outlook)
                            .map(summary -> mails.write(reader, turn, summary)))
                .ifPresent(outbox::post);
          }
        });
  }

  private static void rethrow(@Nullable RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }
}
