package io.gatehouse.improvement;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.CaseSeverity;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The process {@code corrective-action}: a finding is contained, its cause is dealt with, and
 * somebody else checks whether that worked.
 */
@ProcessVocabulary
public class CorrectiveAction implements CaseSeverity {

  public static final String PROCESS = "corrective-action";

  static final String CONTAIN = "Task_ContainFinding";
  static final String ANALYSE = "Task_AnalyseCause";
  static final String PLAN = "Task_PlanCorrection";
  static final String APPROVE = "Task_ApprovePlan";
  static final String IMPLEMENT = "Task_ImplementPlan";
  static final String VERIFY = "Task_VerifyEffectiveness";

  private static final String TABLE = "finding-rules";

  private final Cases cases;
  private final FindingAnswers answers;
  private final FindingRegister register;
  private final DecisionTables tables;
  private final WorkingCalendar calendar;
  private final Evidence evidence;
  private final MessageSource messages;
  private final Clock clock;

  CorrectiveAction(
      Cases cases,
      FindingAnswers answers,
      FindingRegister register,
      DecisionTables tables,
      WorkingCalendar calendar,
      Evidence evidence,
      MessageSource messages,
      Clock clock) {
    this.cases = cases;
    this.answers = answers;
    this.register = register;
    this.tables = tables;
    this.calendar = calendar;
    this.evidence = evidence;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public @Nullable String of(String caseKey) {
    return answers.grade(caseKey).orElse(null);
  }

  /** The role that contains the finding, looks for its cause and plans against it. */
  public String responsible(String caseKey) {
    return rule(rules(caseKey), "responsible");
  }

  /** Account of who carries out the plan. */
  public String owner(String caseKey) {
    return answers.of(caseKey, PLAN).textOr("owner", cases.get(caseKey).startedBy());
  }

  /** Close of business of the day that the plan promises, as an ISO date-time. */
  public String due(String caseKey) {
    return answers
        .of(caseKey, PLAN)
        .date("due")
        .map(day -> day.atTime(17, 0).atZone(calendar.zone()).toInstant().toString())
        .orElseThrow(() -> new IllegalStateException(caseKey + " promises no date"));
  }

  /** Sets by the grade when somebody looks whether the plan worked. */
  public void scheduleCheck(String caseKey) {
    Decision decision = rules(caseKey);
    Instant from = calendar.due(clock.instant(), rule(decision, "checkAfter"));
    CaseFile file = cases.get(caseKey);
    evidence.record(
        new NewEvidence(
            caseKey,
            "decided",
            null,
            messages.getMessage("finding.note.check", null, Locale.ENGLISH),
            null,
            null,
            false,
            Map.of(FindingAnswers.CHECK_FROM, from.toString(), "tableVersion", decision.version()),
            List.of(),
            file.process(),
            file.version(),
            "10.2 9.1"));
    register.checkSet(caseKey);
  }

  /** When somebody looks, as an ISO date-time. */
  public String checkFrom(String caseKey) {
    return answers
        .checkFrom(caseKey)
        .map(Instant::toString)
        .orElseThrow(() -> new IllegalStateException(caseKey + " has no check set"));
  }

  private Decision rules(String caseKey) {
    String about = cases.get(caseKey).systemId() == null ? "no" : "yes";
    String grade =
        answers
            .grade(caseKey)
            .orElseThrow(() -> new IllegalStateException(caseKey + " has no grade"));
    return tables.evaluate(TABLE, Map.of("grade", grade, "aboutSystem", about));
  }

  private static String rule(Decision decision, String output) {
    return decision.rules().stream()
        .map(rule -> String.valueOf(rule.get(output)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(TABLE + " has no rule for it"));
  }
}
