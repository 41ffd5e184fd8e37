package io.gatehouse.improvement;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskChanged;
import io.gatehouse.inbox.TaskOpened;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the register of findings up with their cases, in the same transactions. */
@Component
class FindingRegister {

  private static final String KEEP =
      """
      insert into finding (case_key, title, system_id, grade, source, raised_by, raised_at, step,
        due, owner, promised, check_from, failures)
      values (:key, :title, :system, :grade, :source, :by, :at, :step, :due, :owner, :promised,
        :check, :failures)
      on conflict (case_key) do update set grade = excluded.grade, step = excluded.step,
        due = excluded.due, owner = excluded.owner, promised = excluded.promised,
        check_from = excluded.check_from, failures = excluded.failures""";

  private final JdbcClient jdbc;
  private final Cases cases;
  private final FindingAnswers answers;

  FindingRegister(JdbcClient jdbc, Cases cases, FindingAnswers answers) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.answers = answers;
  }

  @EventListener
  void hear(TaskOpened opened) {
    keep(opened.task());
  }

  @EventListener
  void hear(TaskChanged changed) {
    if (changed.movedInTime()) {
      keep(changed.task());
    }
  }

  @EventListener
  void hear(CaseEnded ended) {
    if (ended.process().equals(CorrectiveAction.PROCESS)) {
      boolean withdrawn = cases.get(ended.caseKey()).state().equals("withdrawn");
      FindingStep last = withdrawn ? FindingStep.WITHDRAWN : FindingStep.CLOSED;
      jdbc.sql("update finding set step = ?, due = null where case_key = ?")
          .params(last.key(), ended.caseKey())
          .update();
    }
  }

  void checkSet(String caseKey) {
    keep(cases.get(caseKey), FindingStep.WAIT, null);
  }

  private void keep(OpenTask task) {
    if (task.process().equals(CorrectiveAction.PROCESS)) {
      FindingStep.at(task.key())
          .ifPresent(step -> keep(cases.get(task.caseKey()), step, task.due()));
    }
  }

  private void keep(CaseFile file, FindingStep step, @Nullable Instant due) {
    String key = file.key();
    FilledIn plan =
        step.hasPlan() ? answers.of(key, CorrectiveAction.PLAN) : FilledIn.of(Optional.empty());
    Optional<Instant> check = step.hasCheck() ? answers.checkFrom(key) : Optional.empty();
    jdbc.sql(KEEP)
        .param("key", key)
        .param("title", file.title())
        .param("system", file.systemId())
        .param("grade", answers.grade(key).orElse("unknown"))
        .param("source", answers.raised(key).textOr("source", FindingSource.PERSON.key()))
        .param("by", file.startedBy())
        .param("at", file.startedAt().atOffset(ZoneOffset.UTC))
        .param("step", step.key())
        .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
        .param("owner", plan.textOrNull("owner"))
        .param("promised", plan.date("due").orElse(null))
        .param("check", check.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("failures", answers.failures(key).size())
        .update();
  }
}
