package io.gatehouse.change;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.Cases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was filled in and decided in the case of a change, read from its evidence. */
@Component
class ChangeAnswers {

  /** Message that names the note of a gate that was re-opened. */
  static final String REOPENED = "change.note.reopened";

  static final List<String> APPROVALS =
      List.of(
          ChangeApproval.APPROVE_AS_OWNER,
          ChangeApproval.APPROVE_RELEASE,
          ChangeApproval.APPROVE_AFTERWARDS);

  private final Cases cases;
  private final Evidence evidence;
  private final MessageSource messages;

  ChangeAnswers(Cases cases, Evidence evidence, MessageSource messages) {
    this.cases = cases;
    this.evidence = evidence;
    this.messages = messages;
  }

  String systemOf(String caseKey) {
    String systemId = cases.get(caseKey).systemId();
    if (systemId == null) {
      throw new IllegalStateException(caseKey + " concerns no system");
    }
    return systemId;
  }

  /** The change as it was asked for, or as it was last revised. */
  FilledIn asked(String caseKey) {
    Map<String, Object> values =
        new LinkedHashMap<>(evidence.startValues(caseKey).orElseGet(Map::of));
    Map<String, Object> revised = of(caseKey, ChangeApproval.REVISE).values();
    if (!revised.isEmpty()) {
      values.remove("newVersion");
      values.putAll(revised);
    }
    return new FilledIn(values);
  }

  /** What was last filled in at a task. */
  FilledIn of(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  String classOf(String caseKey) {
    return classed(caseKey).textOr("changeClass", "normal");
  }

  String stageToReopen(String caseKey) {
    return classed(caseKey)
        .text("reopens")
        .orElseThrow(() -> new IllegalStateException(caseKey + " re-opens no stage"));
  }

  int tableVersion(String caseKey) {
    return Integer.parseInt(classed(caseKey).textOr("tableVersion", "0"));
  }

  /** What the table said of it, the last time. */
  FilledIn classed(String caseKey) {
    return FilledIn.of(
        last(caseKey, entry -> entry.what().equals("decided")).map(EvidenceEntry::values));
  }

  /** Since when the change has had a gate re-opened. */
  Optional<Instant> reopenedAt(String caseKey) {
    String name = messages.getMessage(REOPENED, null, Locale.ENGLISH);
    return last(caseKey, entry -> name.equals(entry.name())).map(EvidenceEntry::at);
  }

  /** Why an approver wanted the change revised, the last time. */
  Optional<String> reworkReason(String caseKey) {
    return last(
            caseKey,
            entry -> isApproval(entry) && filledIn(entry).textOr("approval", "").equals("rework"))
        .flatMap(entry -> filledIn(entry).text("reason"));
  }

  /** Mails about a task bear its name, too. */
  static boolean isDone(EvidenceEntry entry, String task) {
    return entry.what().equals("completed") && task.equals(entry.task());
  }

  static boolean isApproval(EvidenceEntry entry) {
    return APPROVALS.stream().anyMatch(task -> isDone(entry, task));
  }

  static FilledIn filledIn(EvidenceEntry entry) {
    return FilledIn.of(Optional.ofNullable(entry.values()));
  }

  Stream<EvidenceEntry> entries(String caseKey) {
    return evidence.of(caseKey).stream();
  }

  Optional<EvidenceEntry> last(String caseKey, Predicate<EvidenceEntry> which) {
    return entries(caseKey).filter(which).reduce((earlier, later) -> later);
  }
}
