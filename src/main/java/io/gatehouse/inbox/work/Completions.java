package io.gatehouse.inbox.work;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.list.Row;
import io.gatehouse.inbox.list.Rows;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says to who completed a task what happens next, who has it, and what is theirs to do. */
@Component
class Completions {

  private final Cases cases;
  private final OpenTasks open;
  private final PresentTasks present;
  private final Systems systems;
  private final Rows rows;
  private final MessageSource messages;

  Completions(
      Cases cases,
      OpenTasks open,
      PresentTasks present,
      Systems systems,
      Rows rows,
      MessageSource messages) {
    this.cases = cases;
    this.open = open;
    this.present = present;
    this.systems = systems;
    this.rows = rows;
    this.messages = messages;
  }

  /**
   * @param next the task that this person comes to
   */
  Done of(ClosedTask task, String account, @Nullable String next) {
    CaseFile file = cases.get(task.caseKey());
    String system =
        Optional.ofNullable(file.systemId())
            .flatMap(systems::find)
            .map(AiSystemView::name)
            .orElse(task.processName());
    return new Done(
        say("title", task.name()),
        file.key(),
        say("case", system, file.key()),
        around(file, account).map(one -> ahead(one, file, account)).toList(),
        file.open() ? null : say("ended", Objects.toString(file.outcome(), file.state())),
        next == null ? say("yours-none") : rows.find(next, account).map(this::yours).orElse(""));
  }

  /** Open tasks of the case; of those that it called or, once it is over, of the one above. */
  private Stream<OpenTask> around(CaseFile file, String account) {
    Stream<String> others =
        file.open()
            ? cases.childrenOf(file.key()).stream().filter(CaseFile::open).map(CaseFile::key)
            : Optional.ofNullable(file.parent()).stream();
    return Stream.concat(Stream.of(file.key()), others.filter(key -> present.mayRead(account, key)))
        .flatMap(key -> open.ofCase(key).stream());
  }

  private Done.Ahead ahead(OpenTask task, CaseFile file, String account) {
    List<String> workers = open.workersAndDeputies(task.id());
    String name =
        task.caseKey().equals(file.key())
            ? task.name()
            : say("task-in", task.name(), task.caseKey());
    String words =
        account.equals(task.assignee())
            ? say("task-yours", name)
            : say("task", name, workers.isEmpty() ? say("nobody") : String.join(", ", workers));
    boolean readable = workers.contains(account) || present.mayRead(account, task.caseKey());
    return new Done.Ahead(readable ? task.id() : null, words);
  }

  private String yours(Row row) {
    return row.mine()
        ? say("yours")
        : row.deputyOf() != null
            ? say("yours-deputy", row.deputyOf())
            : say("yours-offered", row.claimers());
  }

  private String say(String key, Object... about) {
    return messages.getMessage("done." + key, about, LocaleContextHolder.getLocale());
  }
}
