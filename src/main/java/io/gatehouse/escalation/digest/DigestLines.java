package io.gatehouse.escalation.digest;

import io.gatehouse.escalation.digest.DigestLetter.Line;
import io.gatehouse.escalation.digest.Summary.Open;
import io.gatehouse.escalation.letter.ChaseWords;
import io.gatehouse.inbox.ChaseOutlook.Coming;
import io.gatehouse.inbox.OpenTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says each thing of a digest in a line. */
@Component
class DigestLines {

  private final ChaseWords words;
  private final Clock clock;

  DigestLines(ChaseWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  Line overdue(Open one) {
    return task(one, with(one), late(one.task().due()), true);
  }

  Line due(Open one) {
    return task(one, with(one), words.briefly(Objects.requireNonNull(one.task().due())), false);
  }

  Line stuck(Open one) {
    OpenTask task = one.task();
    return new Line(
        one.about(),
        "/cases/" + task.caseKey(),
        task.caseKey() + " \u00b7 " + task.name(),
        with(one),
        task.due() == null
            ? words.say("digest.open-for", words.length(since(task.created())))
            : late(task.due()),
        task.due() != null);
  }

  /** Whom the step tells stands where other lines have who has it. */
  Line coming(Open one) {
    Coming next = Objects.requireNonNull(one.next());
    String tells = words.names(next.to().stream().map(this::reader).toList());
    return task(
        one,
        words.say(next.reminds() ? "digest.reminds" : "digest.tells", tells),
        words.briefly(next.at()),
        false);
  }

  private String reader(String to) {
    return switch (to) {
      case "holder", "deputy", "manager", "managers-manager" -> words.say("digest.to." + to);
      default -> to;
    };
  }

  private static Line task(Open one, String with, String when, boolean late) {
    OpenTask task = one.task();
    String about = one.about() + " \u00b7 " + task.caseKey();
    return new Line(task.name(), "/tasks/" + task.id(), about, with, when, late);
  }

  private String with(Open one) {
    String assignee = one.task().assignee();
    return assignee != null ? assignee : words.say("digest.with-nobody", words.names(one.having()));
  }

  private String late(Instant due) {
    return words.say("headline.holder", words.length(since(due)));
  }

  private Duration since(Instant then) {
    return Duration.between(then, clock.instant());
  }
}
