package io.gatehouse.change;

import io.gatehouse.change.ChangeDecisions.Standing;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.Answer;
import io.gatehouse.inbox.page.Answers;
import io.gatehouse.inbox.page.CasePagePart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change is, how it was judged and what became of it, on the page of its case. */
@Component
class ChangePart implements CasePagePart {

  private static final List<String> MAKING =
      List.of(ChangeApproval.IMPLEMENT, ChangeApproval.IMPLEMENT_AT_ONCE);

  /** Shown above the head of the page. */
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("systemId");

  private final ChangeAnswers answers;
  private final ChangeDecisions decisions;
  private final Answers words;

  ChangePart(ChangeAnswers answers, ChangeDecisions decisions, Answers words) {
    this.answers = answers;
    this.decisions = decisions;
    this.words = words;
  }

  /**
   * @param whyClass as the table says
   * @param reopens stage that it goes back to, null where none
   * @param reopenedAt since when it does
   * @param steps what was filled in, by the last doing of each step
   */
  record Content(
      String changeClass,
      String whyClass,
      @Nullable String reopens,
      @Nullable Instant reopenedAt,
      List<Answer> asked,
      List<Standing> approvals,
      boolean open,
      List<Step> steps) {

    public boolean stale() {
      return open && approvals.stream().anyMatch(one -> !one.changed().isEmpty());
    }
  }

  /**
   * @param kind {@code assessed}, {@code made}, {@code verified} or {@code rolled-back}
   */
  record Step(String kind, String by, Instant at, List<Answer> answers) {}

  @Override
  public String template() {
    return "change/change";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    if (!file.process().equals(ChangeApproval.PROCESS)) {
      return null;
    }
    FilledIn classed = answers.classed(file.key());
    return new Content(
        classed.textOr("changeClass", "normal"),
        classed.textOr("whyClass", ""),
        classed.text("reopens").filter(stage -> !stage.equals("none")).orElse(null),
        answers.reopenedAt(file.key()).orElse(null),
        asked(file.key()),
        decisions.standing(file.key()),
        file.open(),
        steps(file.key()));
  }

  private List<Answer> asked(String caseKey) {
    return answers
        .last(
            caseKey,
            entry ->
                entry.what().equals("started")
                    || ChangeAnswers.isDone(entry, ChangeApproval.REVISE))
        .map(entry -> words.of(entry, SHOWN_ELSEWHERE))
        .orElseGet(List::of);
  }

  private List<Step> steps(String caseKey) {
    return Stream.of(
            step(caseKey, "assessed", List.of(ChangeApproval.ASSESS)),
            step(caseKey, "made", MAKING),
            step(caseKey, "verified", List.of(ChangeApproval.VERIFY)),
            step(caseKey, "rolled-back", List.of(ChangeApproval.ROLL_BACK)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Step> step(String caseKey, String kind, List<String> tasks) {
    return answers
        .last(caseKey, entry -> entry.what().equals("completed") && tasks.contains(entry.task()))
        .map(entry -> new Step(kind, by(entry), entry.at(), words.of(entry, Set.of())));
  }

  private static String by(EvidenceEntry entry) {
    return entry.by() == null ? "" : entry.by();
  }
}
