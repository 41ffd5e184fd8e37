package io.gatehouse.incident.clock;

import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code notification-clocks} who is to be notified. */
@Component
public class DutyTable {

  static final String TABLE = "notification-clocks";

  private final DecisionTables tables;
  private final Limits limits;

  DutyTable(DecisionTables tables, Limits limits) {
    this.tables = tables;
    this.limits = limits;
  }

  /** Of rules for the same duty, the one that is due first. */
  public Collection<Duty> of(Map<String, Object> inputs, Instant aware) {
    Map<String, Duty> duties = new LinkedHashMap<>();
    ask(inputs).rules().stream()
        .map(rule -> duty(rule, aware))
        .forEach(
            duty ->
                duties.merge(
                    duty.duty(),
                    duty,
                    (one, other) -> other.initialDue().isBefore(one.initialDue()) ? other : one));
    return duties.values();
  }

  public Decision ask(Map<String, Object> inputs) {
    return tables.evaluate(TABLE, inputs);
  }

  private Duty duty(Map<String, Object> rule, Instant aware) {
    boolean byLaw = "law".equals(rule.get("kind"));
    String initial = text(rule, "initialWithin");
    return new Duty(
        text(rule, "duty"),
        text(rule, "recipient"),
        text(rule, "basis"),
        byLaw,
        text(rule, "role"),
        limits.due(aware, initial),
        limits.due(aware, text(rule, "completeWithin")),
        limits.lastDay(aware, initial, byLaw));
  }

  private static String text(Map<String, Object> rule, String column) {
    if (rule.get(column) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalStateException("%s has a rule without “%s”".formatted(TABLE, column));
  }
}
