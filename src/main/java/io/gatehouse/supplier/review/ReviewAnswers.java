package io.gatehouse.supplier.review;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.lifecycle.Doer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was filled in in the case of a review, read from its evidence. */
@Component
class ReviewAnswers {

  private final Evidence evidence;

  ReviewAnswers(Evidence evidence) {
    this.evidence = evidence;
  }

  /** As it was asked for. */
  FilledIn asked(String caseKey) {
    return FilledIn.of(evidence.startValues(caseKey));
  }

  /** What was last filled in at a task. */
  FilledIn of(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  /** Who did it last. */
  String doer(String caseKey, String task) {
    return done(caseKey, task)
        .reduce((earlier, later) -> later)
        .map(entry -> requireNonNullElse(entry.by(), Doer.APPLICATION))
        .orElse(Doer.APPLICATION);
  }

  /** What was found, by who found it. */
  record Assessment(String by, FilledIn answers) {}

  List<Assessment> assessments(String caseKey) {
    return done(caseKey, SupplierReview.ASSESS)
        .map(
            entry ->
                new Assessment(
                    requireNonNullElse(entry.by(), ""),
                    FilledIn.of(Optional.ofNullable(entry.values()))))
        .toList();
  }

  private Stream<EvidenceEntry> done(String caseKey, String task) {
    return evidence.of(caseKey).stream()
        .filter(entry -> entry.what().equals("completed") && task.equals(entry.task()));
  }
}
