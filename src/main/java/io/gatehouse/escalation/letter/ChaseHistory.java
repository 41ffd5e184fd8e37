package io.gatehouse.escalation.letter;

import io.gatehouse.escalation.ladder.Audience;
import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.escalation.letter.ChaseLetter.Line;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.mail.About;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The ladder of one task as a letter shows it: what was done, this letter, what comes next. */
@Component
class ChaseHistory {

  private final Outbox outbox;
  private final Audience audience;
  private final ChaseWords words;
  private final Clock clock;

  ChaseHistory(Outbox outbox, Audience audience, ChaseWords words, Clock clock) {
    this.outbox = outbox;
    this.audience = audience;
    this.words = words;
    this.clock = clock;
  }

  List<Line> lines(Told told) {
    OpenTask task = told.task();
    Step step = told.step();
    var lines = new ArrayList<Line>();
    taken(task, step).forEach((level, mails) -> lines.add(taken(told, level, mails)));
    lines.add(new Line(words.briefly(clock.instant()), words.say("step.here"), true));
    List<Step> further = further(told);
    for (Step next : further) {
      String to = words.names(readers(told, next));
      String what = words.say(next.isReminder() ? "step.reminds" : "step.next", to);
      lines.add(new Line(words.briefly(next.at()), what, false));
    }
    if (further.isEmpty()) {
      lines.add(new Line(words.say("step.then"), words.say("step.last"), false));
    }
    return lines;
  }

  /** What happens if nothing is done, in a sentence. */
  String next(Told told) {
    return further(told).stream()
        .findFirst()
        .map(f -> words.say("next", words.names(readers(told, f)), words.briefly(f.at())))
        .orElseGet(() -> words.say("last"));
  }

  private List<Step> further(Told told) {
    return told.plan().stepsAbove(told.step().level()).stream()
        .filter(step -> !readers(told, step).isEmpty())
        .toList();
  }

  private Map<Integer, List<SentMail>> taken(OpenTask task, Step step) {
    Map<Integer, List<SentMail>> taken = new LinkedHashMap<>();
    for (SentMail mail : outbox.aboutTask(task.id())) {
      mail.about().stream()
          .filter(about -> task.id().equals(about.task()) && mail.state() != MailState.DROPPED)
          .map(About::level)
          .filter(Objects::nonNull)
          .filter(level -> level < step.level())
          .forEach(level -> taken.computeIfAbsent(level, l -> new ArrayList<>()).add(mail));
    }
    return taken;
  }

  private Line taken(Told told, int level, List<SentMail> mails) {
    String to =
        words.names(
            mails.stream().map(SentMail::to).distinct().map(one -> you(told, one)).toList());
    String what = words.say(Step.isReminder(level) ? "step.reminder" : "step.escalation", to);
    return new Line(words.briefly(mails.get(0).posted()), what, false);
  }

  private List<String> readers(Told told, Step step) {
    return audience.of(told.task(), step).stream()
        .map(Reader::account)
        .map(one -> you(told, one))
        .toList();
  }

  /** Everybody by their account, but who reads it. */
  private String you(Told told, String account) {
    return account.equals(told.reader().account()) ? words.say("you") : account;
  }
}
