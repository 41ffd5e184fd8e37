package io.gatehouse.change;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseBasis;
import io.gatehouse.lifecycle.CaseBasis.Versions;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.DecisionBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what each approval of a change rests on, and says whether it still holds. */
@Component
public class ChangeDecisions {

  private static final Heading BASIS = new Heading("change.note.basis", "6.3 7.5.3");

  private final ChangeAnswers answers;
  private final ChangeClassification classification;
  private final CaseBasis bases;
  private final Cases cases;
  private final Systems systems;
  private final ProcessCatalog processes;
  private final CaseNotes notes;

  ChangeDecisions(
      ChangeAnswers answers,
      ChangeClassification classification,
      CaseBasis bases,
      Cases cases,
      Systems systems,
      ProcessCatalog processes,
      CaseNotes notes) {
    this.answers = answers;
    this.classification = classification;
    this.bases = bases;
    this.cases = cases;
    this.systems = systems;
    this.processes = processes;
    this.notes = notes;
  }

  /**
   * An approval and the parts of its basis that have changed since: any makes it stale.
   *
   * @param task its name
   */
  public record Standing(
      String task, String approval, String by, Instant at, List<String> changed) {}

  @EventListener
  void keep(TaskClosed closed) {
    if (closed.completed()
        && ChangeAnswers.APPROVALS.contains(closed.task())
        && isChange(closed.caseKey())) {
      int process = cases.get(closed.caseKey()).version();
      int table = answers.tableVersion(closed.caseKey());
      DecisionBasis basis = basis(closed.caseKey(), new Versions(process, table));
      notes.noted(
          closed.caseKey(),
          BASIS,
          null,
          Map.of("task", closed.task(), "hash", basis.hash(), "parts", basis.parts()));
    }
  }

  private boolean isChange(String caseKey) {
    return cases
        .find(caseKey)
        .filter(file -> file.process().equals(ChangeApproval.PROCESS))
        .isPresent();
  }

  /** The last decision at each approval since the change was last revised, in their order. */
  public List<Standing> standing(String caseKey) {
    Map<String, EvidenceEntry> decided = new LinkedHashMap<>();
    Map<String, DecisionBasis> then = new LinkedHashMap<>();
    answers
        .entries(caseKey)
        .filter(entry -> entry.values() != null)
        .forEach(
            entry -> {
              if (ChangeAnswers.isDone(entry, ChangeApproval.REVISE)) {
                decided.clear();
              } else if (ChangeAnswers.isApproval(entry)) {
                decided.put(entry.task(), entry);
              } else if (entry.values().get("parts") instanceof Map<?, ?> parts) {
                then.put(String.valueOf(entry.values().get("task")), read(parts));
              }
            });
    if (then.isEmpty()) {
      return List.of();
    }
    DecisionBasis now = present(caseKey);
    List<Standing> standing = new ArrayList<>();
    decided.forEach(
        (task, entry) -> {
          if (then.containsKey(task)) {
            standing.add(standing(entry, then.get(task).changedSince(now)));
          }
        });
    return standing;
  }

  private static Standing standing(EvidenceEntry entry, List<String> changed) {
    return new Standing(
        requireNonNullElse(entry.name(), ""),
        ChangeAnswers.filledIn(entry).textOr("approval", ""),
        requireNonNullElse(entry.by(), ""),
        entry.at(),
        changed);
  }

  private static DecisionBasis read(Map<?, ?> parts) {
    var read = new TreeMap<String, String>();
    parts.forEach((name, value) -> read.put(String.valueOf(name), String.valueOf(value)));
    return new DecisionBasis(read);
  }

  private DecisionBasis present(String caseKey) {
    int process = processes.latest(ChangeApproval.PROCESS).version();
    return basis(caseKey, new Versions(process, classification.tableVersion()));
  }

  private DecisionBasis basis(String caseKey, Versions versions) {
    AiSystemView system = systems.get(answers.systemOf(caseKey));
    String reviewed = answers.asked(caseKey).textOrNull("newVersion");
    return bases.of(caseKey, system, reviewed, versions);
  }
}
