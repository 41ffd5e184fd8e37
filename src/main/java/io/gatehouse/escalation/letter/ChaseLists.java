package io.gatehouse.escalation.letter;

import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.letter.ChaseList.Item;
import io.gatehouse.escalation.letter.ChaseList.Section;
import io.gatehouse.inbox.OpenTask;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a letter says that speaks of several tasks, the first due first. */
@Component
class ChaseLists {

  /** A longer letter would be cut off by some mail programs. */
  private static final int SHOWN = 30;

  private final ChaseHistory history;
  private final TaskWords tasks;
  private final ChaseWords words;

  ChaseLists(ChaseHistory history, TaskWords tasks, ChaseWords words) {
    this.history = history;
    this.tasks = tasks;
    this.words = words;
  }

  String subject(List<Told> told) {
    OpenTask first = told.get(0).task();
    return isLate(told)
        ? words.say(
            "list.subject",
            late(told),
            tasks.length(first),
            with(told),
            first.name(),
            tasks.what(first))
        : words.say(
            "list.reminder.subject",
            told.size(),
            words.briefly(first.due()),
            first.name(),
            tasks.what(first));
  }

  ChaseList letter(List<Told> told) {
    String headline = headline(told);
    boolean manages = told.stream().map(tasks::reassigning).anyMatch(Objects::nonNull);
    return new ChaseList(
        isLate(told),
        headline,
        title(told),
        words.say("list.preview", headline, with(told)),
        sections(told.subList(0, Math.min(SHOWN, told.size()))),
        told.size() > SHOWN ? words.say("list.more", told.size() - SHOWN) : null,
        words.say(manages ? "list.team" : "list.inbox"),
        manages ? "/team" : "/",
        words.say("list.footer", told.get(0).reader().account()));
  }

  private static boolean isLate(List<Told> told) {
    return late(told) > 0;
  }

  private static long late(List<Told> told) {
    return told.stream().filter(Told::isLate).count();
  }

  private String headline(List<Told> told) {
    String length = tasks.length(told.get(0).task());
    return words.say(isLate(told) ? "list.headline" : "list.reminder.headline", length);
  }

  private String title(List<Told> told) {
    long late = late(told);
    long soon = told.size() - late;
    return late == 0
        ? words.say("list.title.soon", soon)
        : soon == 0
            ? words.say("list.title.late", late)
            : words.say("list.title.both", told.size(), late, soon);
  }

  /** Who has what is late, or else what is due; last of all nobody. */
  private String with(List<Told> told) {
    boolean late = isLate(told);
    return words.names(
        told.stream()
            .filter(one -> one.isLate() == late)
            .map(one -> one.task().assignee())
            .distinct()
            .sorted(Comparator.comparing(Objects::isNull))
            .map(assignee -> assignee == null ? words.say("list.nobody") : assignee)
            .toList());
  }

  private List<Section> sections(List<Told> told) {
    Map<String, List<Item>> sections =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    this::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(this::item, Collectors.toList())));
    return sections.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
  }

  private String reason(Told told) {
    Reader reader = told.reader();
    return switch (reader.as()) {
      case "holder" -> words.say(told.task().assignee() == null ? "list.open" : "list.yours");
      case "manager", "managers-manager", "deputy" -> words.say("list." + reader.as(), reader.of());
      default -> words.say("list.role", reader.as());
    };
  }

  private Item item(Told told) {
    OpenTask task = told.task();
    String length = tasks.length(task);
    return new Item(
        told.isLate(),
        words.say(told.isLate() ? "list.said" : "list.reminder.said", task.name()),
        task.name(),
        tasks.where(task),
        words.say(told.isLate() ? "headline.holder" : "reminder.headline", length),
        state(task),
        history.next(told),
        "/tasks/" + task.id(),
        tasks.reassigning(told));
  }

  private String state(OpenTask task) {
    String state = words.say("list.state", tasks.with(task), words.exactly(task.due()));
    String risk = tasks.risk(task);
    return risk == null ? state : state + " " + words.say("list.risk", risk);
  }
}
