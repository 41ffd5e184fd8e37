package io.gatehouse.supplier.page;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.supplier.SupplierHistory;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.naming.SystemNames;
import io.gatehouse.supplier.review.SupplierCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What hangs on a supplier: systems, cases, and what was said of it when. */
@Component
class SupplierFile {

  private static final int HISTORY = 20;

  private final SystemNames names;
  private final Systems systems;
  private final SupplierCases supplierCases;
  private final Cases cases;
  private final CaseReaders readers;
  private final OpenTasks tasks;
  private final SupplierHistory history;

  SupplierFile(
      SystemNames names,
      Systems systems,
      SupplierCases supplierCases,
      Cases cases,
      CaseReaders readers,
      OpenTasks tasks,
      SupplierHistory history) {
    this.names = names;
    this.systems = systems;
    this.supplierCases = supplierCases;
    this.cases = cases;
    this.readers = readers;
    this.tasks = tasks;
    this.history = history;
  }

  /** As the page shows it; the newest of the history first. */
  record Content(List<Dependent> systems, List<Line> cases, List<Entry> history, int said) {}

  /** A system, and by which of the supplier's names it depends on it. */
  record Dependent(AiSystemView system, SystemNames.Link link) {}

  /**
   * A case about the supplier.
   *
   * @param waits the names of its open tasks
   */
  record Line(CaseFile file, String waits) {}

  /** What was said anew. */
  record Entry(EvidenceEntry entry, List<Change> changes) {}

  record Change(String field, String from, String to) {}

  Content of(SupplierView supplier, String account) {
    Map<String, SystemNames.Link> links =
        names.dependingOn(supplier.id()).stream()
            .collect(Collectors.toMap(SystemNames.Link::systemId, link -> link));
    List<Dependent> dependents =
        systems.get(links.keySet()).stream()
            .map(system -> new Dependent(system, links.get(system.id())))
            .toList();
    List<CaseFile> all =
        supplierCases.of(supplier.id()).stream()
            .map(cases::find)
            .flatMap(Optional::stream)
            .toList();
    List<Line> lines = readers.readable(account, all).stream().map(this::line).toList();
    List<Entry> entries =
        new ArrayList<>(history.of(supplier.id()).stream().map(SupplierFile::entry).toList());
    Collections.reverse(entries);
    return new Content(
        dependents, lines, entries.subList(0, Math.min(HISTORY, entries.size())), entries.size());
  }

  private Line line(CaseFile file) {
    String waits =
        tasks.ofCase(file.key()).stream()
            .map(OpenTask::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Line(file, waits);
  }

  private static Entry entry(EvidenceEntry entry) {
    Map<String, Object> values = Optional.ofNullable(entry.values()).orElse(Map.of());
    return new Entry(
        entry,
        values.entrySet().stream().map(one -> change(one.getKey(), one.getValue())).toList());
  }

  private static Change change(String field, Object said) {
    return said instanceof Map<?, ?> both
        ? new Change(field, String.valueOf(both.get("from")), String.valueOf(both.get("to")))
        : new Change(field, "", String.valueOf(said));
  }
}
