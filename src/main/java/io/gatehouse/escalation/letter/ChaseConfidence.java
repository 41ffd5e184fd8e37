package io.gatehouse.escalation.letter;

import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.letter.Notice;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a letter says of a task in confidence: that it waits, and not a word of what it is. */
@Component
class ChaseConfidence {

  private final OpenTasks open;
  private final TaskWords tasks;
  private final ChaseWords words;

  ChaseConfidence(OpenTasks open, TaskWords tasks, ChaseWords words) {
    this.open = open;
    this.tasks = tasks;
    this.words = words;
  }

  Notice notice(Told told) {
    boolean theirs = open.workersAndDeputies(told.task().id()).contains(told.reader().account());
    String due = words.exactly(told.task().due());
    String kind = theirs ? told.isLate() ? "late" : "reminder" : "others";
    String text =
        theirs
            ? words.say("confidence.text")
            : words.say("confidence.others.text", tasks.with(told.task()));
    return new Notice(
        words.say("confidence." + kind, due),
        null,
        List.of(text),
        Map.of(),
        theirs ? words.say("confidence.inbox") : null,
        theirs ? "/" : null);
  }
}
