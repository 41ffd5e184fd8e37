package io.gatehouse.improvement;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a finding by now, on the page of its case. */
@Component
class FindingPart implements CasePagePart {

  private final FindingSearch findings;
  private final FindingAnswers answers;

  FindingPart(FindingSearch findings, FindingAnswers answers) {
    this.findings = findings;
    this.answers = answers;
  }

  /**
   * @param whole the finding in full, where its title is not
   * @param from key of the case that it comes from
   * @param missing why the last plan did not work
   */
  record Known(
      Finding finding,
      @Nullable String whole,
      @Nullable String from,
      @Nullable String cause,
      @Nullable String where,
      @Nullable String plan,
      @Nullable String sign,
      @Nullable String missing) {}

  @Override
  public String template() {
    return "improvement/finding";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    return file.process().equals(CorrectiveAction.PROCESS)
        ? findings.find(file.key()).map(finding -> known(finding, file)).orElse(null)
        : null;
  }

  private Known known(Finding finding, CaseFile file) {
    FindingStep step = FindingStep.of(finding.step());
    FilledIn analysis = said(step.hasCause(), file, CorrectiveAction.ANALYSE);
    FilledIn plan = said(step.hasPlan(), file, CorrectiveAction.PLAN);
    return new Known(
        finding,
        answers
            .raised(file.key())
            .text("finding")
            .filter(whole -> whole.length() > file.title().length())
            .orElse(null),
        file.parent(),
        analysis.textOrNull("cause"),
        analysis.textOrNull("where"),
        plan.textOrNull("plan"),
        plan.textOrNull("sign"),
        answers.notEffective(file.key()).map(last -> last.textOrNull("reason")).orElse(null));
  }

  private FilledIn said(boolean stands, CaseFile file, String task) {
    return stands ? answers.of(file.key(), task) : FilledIn.of(Optional.empty());
  }
}
