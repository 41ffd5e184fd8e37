package io.gatehouse.inbox.work;

import io.gatehouse.control.IsoReferences;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.list.Inbox;
import io.gatehouse.inbox.list.Row;
import io.gatehouse.inbox.projection.FourEyes;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inventory.Systems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what stands beside a task's form: why, who, what happened, what comes. */
@Component
class TaskViews {

  private static final int STEPS = 8;

  private final OpenTasks open;
  private final Evidence evidence;
  private final FourEyes fourEyes;
  private final FollowingTasks following;
  private final IsoReferences iso;
  private final Systems systems;
  private final Receivers receivers;
  private final Inbox inbox;
  private final MessageSource messages;
  private final Confidential confidential;

  TaskViews(
      OpenTasks open,
      Evidence evidence,
      FourEyes fourEyes,
      FollowingTasks following,
      IsoReferences iso,
      Systems systems,
      Receivers receivers,
      Inbox inbox,
      MessageSource messages,
      Confidential confidential) {
    this.confidential = confidential;
    this.open = open;
    this.evidence = evidence;
    this.fourEyes = fourEyes;
    this.following = following;
    this.iso = iso;
    this.systems = systems;
    this.receivers = receivers;
    this.inbox = inbox;
    this.messages = messages;
  }

  TaskView of(TaskRow task, Row row, String account) {
    List<EvidenceEntry> entries = evidence.of(row.caseKey());
    Map<String, String> excluded = fourEyes.excluded(task);
    boolean mayWork = row.mine() || row.claimable();
    return new TaskView(
        row,
        task.task().key(),
        row.process(),
        task.version(),
        row.formId(),
        new TaskView.Why(row.why(), iso.parse(task.task().iso())),
        Optional.ofNullable(row.systemId()).flatMap(systems::find).orElse(null),
        soFar(entries),
        eyes(task, excluded),
        following.of(task),
        List.of(task.task().key()),
        past(entries, task),
        mayWork && !confidential.is(row.caseKey())
            ? receivers.everybody().of(task, account)
            : List.of(),
        mayWork,
        row.mine(),
        row.claimable(),
        mayWork,
        task.claimed(),
        mayWork ? List.of() : open.workersAndDeputies(row.id()),
        null,
        inbox.nextTo(account, row.id()).orElse(null));
  }

  private String say(String key, Object... about) {
    return messages.getMessage(key, about, LocaleContextHolder.getLocale());
  }

  /** What people did and decided; who was reminded of it stands in the case. */
  private List<TaskView.Step> soFar(List<EvidenceEntry> entries) {
    var steps =
        entries.stream()
            .filter(entry -> !entry.what().equals("sent") && !Remark.isOne(entry))
            .toList();
    return steps.stream().skip(Math.max(0, steps.size() - STEPS)).map(this::step).toList();
  }

  private TaskView.Step step(EvidenceEntry entry) {
    String what =
        messages.getMessage(
            "task.step." + entry.what(), null, entry.what(), LocaleContextHolder.getLocale());
    return new TaskView.Step(
        entry.at(), Objects.requireNonNull(what), entry.name(), entry.by(), entry.late());
  }

  private List<TaskView.Eyes> eyes(TaskRow task, Map<String, String> excluded) {
    return task.fourEyes() == null
        ? List.of()
        : Arrays.stream(task.fourEyes().trim().split("\\s+"))
            .map(named -> eyes(named, excluded))
            .toList();
  }

  private TaskView.Eyes eyes(String named, Map<String, String> excluded) {
    Optional<String> role = FourEyes.role(named);
    Optional<String> naming = FourEyes.naming(named);
    String key =
        role.isPresent() || naming.isPresent() ? named : named.substring(named.indexOf(':') + 1);
    @Nullable String by =
        excluded.entrySet().stream()
            .filter(doer -> doer.getValue().equals(key))
            .map(Map.Entry::getKey)
            .sorted()
            .reduce((one, other) -> one + ", " + other)
            .orElse(null);
    String words =
        FourEyes.isStarter(key)
            ? say("task.four-eyes.starter")
            : role.map(held -> say("task.four-eyes.role", held))
                .or(() -> naming.map(task -> say("task.four-eyes.named", task)))
                .orElseGet(() -> ElementNames.inWords(key));
    return new TaskView.Eyes(words, by);
  }

  private static List<String> past(List<EvidenceEntry> entries, TaskRow task) {
    return entries.stream()
        .filter(entry -> entry.process().equals(task.task().process()))
        .map(EvidenceEntry::task)
        .filter(Objects::nonNull)
        .filter(key -> !key.equals(task.task().key()))
        .distinct()
        .toList();
  }
}
