package io.gatehouse.escalation.ladder;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.CaseSeverity;
import io.gatehouse.inbox.DeadlinePolicy;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inbox.OpenTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads deadlines from the table {@code task-deadlines}. */
@Component
public class Deadlines implements DeadlinePolicy {

  static final String TABLE = "task-deadlines";

  private final DecisionTables tables;
  private final WorkingCalendar calendar;
  private final ObjectProvider<CaseSeverity> severities;

  Deadlines(
      DecisionTables tables, WorkingCalendar calendar, ObjectProvider<CaseSeverity> severities) {
    this.tables = tables;
    this.calendar = calendar;
    this.severities = severities;
  }

  @Override
  public @Nullable Instant dueFor(OpenTask task, Instant from) {
    Deadline deadline = of(task);
    return deadline.due() == null ? null : calendar.due(from, deadline.due());
  }

  /** As the table says now. */
  public Deadline of(OpenTask task) {
    Map<String, Object> inputs =
        Map.of("process", task.process(), "task", task.key(), "risk", severity(task));
    return tables.evaluate(TABLE, inputs).rules().stream()
        .findFirst()
        .map(
            rule ->
                new Deadline(
                    text(rule, "dueIn"), spans(text(rule, "remindBefore")), text(rule, "ladder")))
        .orElse(Deadline.NONE);
  }

  /** Of the case where its process has severities, else the risk of its system. */
  private String severity(OpenTask task) {
    return severities.stream()
        .filter(one -> one.process().equals(task.process()))
        .findFirst()
        .map(one -> Optional.ofNullable(one.of(task.caseKey())))
        .orElseGet(() -> Optional.ofNullable(task.risk()))
        .orElse("unknown");
  }

  private static List<String> spans(@Nullable String listed) {
    return listed == null
        ? List.of()
        : Stream.of(listed.split(",")).map(String::strip).filter(span -> !span.isEmpty()).toList();
  }

  private static @Nullable String text(Map<String, Object> rule, String column) {
    return rule.get(column) instanceof String text && !text.isBlank() ? text : null;
  }
}
