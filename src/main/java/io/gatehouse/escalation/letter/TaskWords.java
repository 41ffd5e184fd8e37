package io.gatehouse.escalation.letter;

import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskFacts;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What chasing letters say of one task. */
@Component
class TaskWords {

  private final OpenTasks tasks;
  private final Cases cases;
  private final People people;
  private final List<TaskFacts> more;
  private final ChaseWords words;
  private final Clock clock;

  TaskWords(
      OpenTasks tasks,
      Cases cases,
      People people,
      List<TaskFacts> more,
      ChaseWords words,
      Clock clock) {
    this.people = people;
    this.more = more;
    this.tasks = tasks;
    this.cases = cases;
    this.words = words;
    this.clock = clock;
  }

  /** In few words, for a subject. */
  String what(OpenTask task) {
    String about = about(task);
    return about == null ? task.caseKey() : StringUtils.truncate(about, 80);
  }

  /** System and case in a line. */
  String where(OpenTask task) {
    String about = about(task);
    return about == null ? task.caseKey() : about + " \u00b7 " + task.caseKey();
  }

  /** The case's own words before its system's name. */
  private @Nullable String about(OpenTask task) {
    String title = cases.find(task.caseKey()).map(CaseFile::title).orElse(null);
    String subject = CaseFile.subject(title, task.processName(), task.systemName());
    return subject == null ? task.systemName() : subject;
  }

  String with(OpenTask task) {
    return task.assignee() != null
        ? task.assignee()
        : words.say("with.nobody", words.names(tasks.workersAndDeputies(task.id())));
  }

  /** How late it is, or how long there is still time. */
  String length(OpenTask task) {
    return words.length(Duration.between(clock.instant(), task.due()).abs());
  }

  String state(Told told) {
    OpenTask task = told.task();
    String due = words.exactly(task.due());
    if (told.step().isReminder()) {
      return words.say(task.assignee() == null ? "reminder.open" : "reminder.yours", due);
    }
    return told.isTheirs()
        ? words.say(task.assignee() == null ? "late.open" : "late.yours", due)
        : words.say("late.theirs", with(task), due);
  }

  String because(Reader reader) {
    return switch (reader.as()) {
      case "manager", "managers-manager", "deputy" ->
          words.say("because." + reader.as(), reader.of());
      default -> words.say("because.role", reader.as());
    };
  }

  /** Where its reader gives it to somebody else; nothing where none of theirs has it. */
  @Nullable String reassigning(Told told) {
    OpenTask task = told.task();
    Reader reader = told.reader();
    boolean above =
        reader.isManager()
            || !Collections.disjoint(
                people.below(reader.account()), tasks.workersAndDeputies(task.id()));
    return above ? "/team#task-" + task.id() : null;
  }

  Map<String, String> facts(OpenTask task) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(words.say("fact.with"), with(task));
    facts.put(words.say("fact.open"), words.day(task.created()));
    facts.put(words.say("fact.due"), words.exactly(task.due()));
    more.stream()
        .filter(one -> one.process().equals(task.process()))
        .forEach(one -> facts.putAll(one.of(task)));
    String risk = risk(task);
    if (risk != null) {
      facts.put(words.say("fact.risk"), risk);
    }
    facts.put(words.say("fact.process"), task.processName());
    if (task.iso() != null && !task.iso().isBlank()) {
      String references = String.join(", ", task.iso().strip().split("\\s+"));
      facts.put(words.say("fact.iso"), words.say("iso", references));
    }
    return facts;
  }

  @Nullable String risk(OpenTask task) {
    return task.risk() == null || task.risk().equals("unknown")
        ? null
        : words.say("risk." + task.risk());
  }
}
