package io.gatehouse.escalation;

import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes the mail of one step to one reader, in their zone and style. */
@Component
class ChaseMails {

  private final OpenTasks tasks;
  private final ChaseHistory history;
  private final ChaseWords words;
  private final Letters letters;
  private final Preferences preferences;
  private final Cases cases;
  private final Clock clock;

  ChaseMails(
      OpenTasks tasks,
      ChaseHistory history,
      ChaseWords words,
      Letters letters,
      Preferences preferences,
      Cases cases,
      Clock clock) {
    this.tasks = tasks;
    this.history = history;
    this.words = words;
    this.letters = letters;
    this.preferences = preferences;
    this.cases = cases;
    this.clock = clock;
  }

  /** One mail a task, deadline, step and person: who was told of a deadline hears of the next. */
  Mail write(OpenTask task, Step step, ChasePlan plan, Reader reader) {
    return preferences.readBy(reader.account(), () -> mail(task, step, plan, reader));
  }

  private Mail mail(OpenTask task, Step step, ChasePlan plan, Reader reader) {
    Letter letter = letters.write("chase", Map.of("letter", letter(task, step, plan, reader)));
    return new Mail(
        "chase:%s:%s:%d:%s".formatted(task.id(), task.due(), step.level(), reader.account()),
        reader.account(),
        step.isReminder() ? "reminder" : "escalation",
        subject(task, step),
        letter.text(),
        letter.html(),
        List.of(new About(task.caseKey(), task.id(), step.level())));
  }

  private String subject(OpenTask task, Step step) {
    String about = about(task);
    String what = about == null ? task.caseKey() : StringUtils.truncate(about, 80);
    return step.isReminder()
        ? words.say("reminder.subject", task.name(), what, words.briefly(task.due()))
        : words.say("subject", task.name(), what, late(task), with(task));
  }

  /** The case's own words before its system's name. */
  private @Nullable String about(OpenTask task) {
    String title = cases.find(task.caseKey()).map(CaseFile::title).orElse(null);
    String subject = CaseFile.subject(title, task.processName(), task.systemName());
    return subject == null ? task.systemName() : subject;
  }

  private ChaseLetter letter(OpenTask task, Step step, ChasePlan plan, Reader reader) {
    String next = history.next(task, step, plan);
    return new ChaseLetter(
        !step.isReminder(),
        headline(task, step, reader),
        task.name(),
        about(task) == null ? task.caseKey() : about(task) + " \u00b7 " + task.caseKey(),
        words.say("preview", headline(task, step, reader), with(task), next),
        paragraph(task, step, reader),
        facts(task),
        "/tasks/" + task.id(),
        reader.isManager() ? "/team#task-" + task.id() : null,
        "/cases/" + task.caseKey(),
        history.lines(task, step, plan, reader),
        words.say("footer", reader.account()));
  }

  private String headline(OpenTask task, Step step, Reader reader) {
    if (step.isReminder()) {
      return words.say("reminder.headline", words.length(until(task.due()).abs()));
    }
    return words.say(heading(reader), late(task));
  }

  private static String heading(Reader reader) {
    return switch (reader.as()) {
      case "holder" -> "headline.holder";
      case "manager" -> "headline.manager";
      default -> "headline.other";
    };
  }

  private String paragraph(OpenTask task, Step step, Reader reader) {
    String due = words.exactly(task.due());
    boolean yours = reader.as().equals("holder");
    String state =
        step.isReminder()
            ? words.say(task.assignee() == null ? "reminder.open" : "reminder.yours", due)
            : yours
                ? words.say(task.assignee() == null ? "late.open" : "late.yours", due)
                : words.say("late.theirs", with(task), due);
    return yours ? state : state + " " + because(reader);
  }

  private String because(Reader reader) {
    return switch (reader.as()) {
      case "manager", "managers-manager", "deputy" ->
          words.say("because." + reader.as(), reader.account(), reader.of());
      default -> words.say("because.role", reader.account(), reader.as());
    };
  }

  private Map<String, String> facts(OpenTask task) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(words.say("fact.with"), with(task));
    facts.put(words.say("fact.open"), words.day(task.created()));
    facts.put(words.say("fact.due"), words.exactly(task.due()));
    if (task.risk() != null && !task.risk().equals("unknown")) {
      facts.put(words.say("fact.risk"), words.say("risk." + task.risk()));
    }
    facts.put(words.say("fact.process"), task.processName());
    if (task.iso() != null && !task.iso().isBlank()) {
      String references = String.join(", ", task.iso().strip().split("\\s+"));
      facts.put(words.say("fact.iso"), words.say("iso", references));
    }
    return facts;
  }

  private String with(OpenTask task) {
    return task.assignee() != null
        ? task.assignee()
        : words.say("with.nobody", words.names(tasks.workersAndDeputies(task.id())));
  }

  private String late(OpenTask task) {
    return words.length(until(task.due()).abs());
  }

  private Duration until(Instant due) {
    return Duration.between(clock.instant(), due);
  }
}
