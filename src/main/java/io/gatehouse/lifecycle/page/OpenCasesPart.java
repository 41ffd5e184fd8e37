package io.gatehouse.lifecycle.page;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the open cases about a system wait for, on its page. */
@Component
@Order(1)
class OpenCasesPart implements SystemPagePart {

  private static final Comparator<Line> FIRST_DUE_FIRST =
      Comparator.comparing(Line::due, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Cases cases;
  private final CaseReaders readers;
  private final OpenTasks tasks;

  OpenCasesPart(Cases cases, CaseReaders readers, OpenTasks tasks) {
    this.cases = cases;
    this.readers = readers;
    this.tasks = tasks;
  }

  /**
   * @param lines of the open ones
   * @param all how many there ever were
   */
  record Content(String systemId, List<Line> lines, int all) {}

  /**
   * A task of a case; a case that waits for something else has no task.
   *
   * @param with who has the task, or else all who may take it
   */
  record Line(CaseFile file, @Nullable String task, List<String> with, @Nullable Instant due) {}

  @Override
  public String place() {
    return "main";
  }

  @Override
  public String template() {
    return "lifecycle/cases";
  }

  @Override
  public Object contentFor(AiSystemView system, String account) {
    List<CaseFile> readable = readers.readable(account, cases.ofSystem(system.id()));
    List<Line> lines =
        readable.stream()
            .filter(CaseFile::open)
            .flatMap(file -> lines(file, system.id()))
            .sorted(FIRST_DUE_FIRST)
            .toList();
    return new Content(system.id(), lines, readable.size());
  }

  /** The life cycle itself, which is open for years, has a line only when it asks for something. */
  private Stream<Line> lines(CaseFile file, String systemId) {
    List<OpenTask> open = tasks.ofCase(file.key());
    return open.isEmpty() && !file.key().equals(systemId)
        ? Stream.of(new Line(file, null, List.of(), null))
        : open.stream().map(task -> new Line(file, task.name(), with(task), task.due()));
  }

  private List<String> with(OpenTask task) {
    return task.assignee() == null ? tasks.workers(task.id()) : List.of(task.assignee());
  }
}
