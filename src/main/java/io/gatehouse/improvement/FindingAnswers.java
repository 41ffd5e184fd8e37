package io.gatehouse.improvement;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was filled in and decided in the case of a finding, read from its evidence. */
@Component
class FindingAnswers {

  static final String CHECK_FROM = "checkFrom";

  private final Evidence evidence;

  FindingAnswers(Evidence evidence) {
    this.evidence = evidence;
  }

  FilledIn raised(String caseKey) {
    return FilledIn.of(evidence.startValues(caseKey));
  }

  /** What was last filled in at a task. */
  FilledIn of(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  /** As it was raised, or as whoever looked at the plan has set it right. */
  Optional<String> grade(String caseKey) {
    return of(caseKey, CorrectiveAction.APPROVE)
        .text("grade")
        .or(() -> raised(caseKey).text("grade"));
  }

  /** When somebody looks whether the plan worked that was carried out last. */
  Optional<Instant> checkFrom(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> entry.what().equals("decided"))
        .map(FindingAnswers::filledIn)
        .flatMap(values -> values.text(CHECK_FROM).stream())
        .reduce((earlier, later) -> later)
        .map(Instant::parse);
  }

  /** The last time that the plan turned out not to have worked. */
  Optional<FilledIn> notEffective(String caseKey) {
    return failures(caseKey).stream().reduce((earlier, later) -> later);
  }

  /** How often a plan did not work. */
  List<FilledIn> failures(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> CorrectiveAction.VERIFY.equals(entry.task()))
        .map(FindingAnswers::filledIn)
        .filter(values -> values.textOr("effectiveness", "").equals("not-effective"))
        .toList();
  }

  /** Whether it was the plan's approval that somebody worked on last. */
  boolean isToBePlannedAnew(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> entry.what().equals("completed"))
        .map(EvidenceEntry::task)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .filter(CorrectiveAction.APPROVE::equals)
        .isPresent();
  }

  private static FilledIn filledIn(EvidenceEntry entry) {
    return FilledIn.of(Optional.ofNullable(entry.values()));
  }
}
