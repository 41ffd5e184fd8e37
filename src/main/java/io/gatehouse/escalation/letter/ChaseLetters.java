package io.gatehouse.escalation.letter;

import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.inbox.OpenTask;
import org.springframework.stereotype.Component;

/** Puts together what a letter says that speaks of one task. */
@Component
class ChaseLetters {

  private final ChaseHistory history;
  private final TaskWords tasks;
  private final ChaseWords words;

  ChaseLetters(ChaseHistory history, TaskWords tasks, ChaseWords words) {
    this.history = history;
    this.tasks = tasks;
    this.words = words;
  }

  String subject(Told told) {
    OpenTask task = told.task();
    return told.isLate()
        ? words.say("subject", task.name(), tasks.what(task), tasks.length(task), tasks.with(task))
        : words.say("reminder.subject", task.name(), tasks.what(task), words.briefly(task.due()));
  }

  ChaseLetter letter(Told told) {
    OpenTask task = told.task();
    Reader reader = told.reader();
    String headline = headline(told);
    return new ChaseLetter(
        told.isLate(),
        headline,
        task.name(),
        tasks.where(task),
        words.say("preview", headline, tasks.with(task), history.next(told)),
        told.isTheirs() ? tasks.state(told) : tasks.state(told) + " " + tasks.because(reader),
        tasks.facts(task),
        "/tasks/" + task.id(),
        tasks.reassigning(told),
        "/cases/" + task.caseKey(),
        history.lines(told),
        words.say("footer", reader.account()));
  }

  private String headline(Told told) {
    String length = tasks.length(told.task());
    return told.isLate()
        ? words.say(heading(told.reader()), length)
        : words.say("reminder.headline", length);
  }

  private static String heading(Reader reader) {
    return switch (reader.as()) {
      case "holder" -> "headline.holder";
      case "manager" -> "headline.manager";
      default -> "headline.other";
    };
  }
}
