package io.gatehouse.lifecycle.review;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.Cadence;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code review-cadence} how often something is reviewed. */
@Component
public class ReviewTable {

  public static final String TABLE = "review-cadence";

  private static final String UNKNOWN = "unknown";

  private final DecisionTables tables;

  ReviewTable(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * @param level risk class or criticality; absent when it is not known, or the kind has none
   */
  public Optional<ReviewRule> find(String kind, @Nullable String level) {
    Decision decision =
        tables.evaluate(TABLE, Map.of("kind", kind, "level", requireNonNullElse(level, UNKNOWN)));
    return decision.rules().stream().findFirst().map(rule -> read(rule, decision.version()));
  }

  private static ReviewRule read(Map<String, Object> rule, int version) {
    var cadence =
        new Cadence(
            Period.parse(said(rule, "every")),
            Period.parse(said(rule, "lead")),
            said(rule, "anchor").equals("planned"));
    return new ReviewRule(cadence, said(rule, "process"), version);
  }

  private static String said(Map<String, Object> rule, String output) {
    return String.valueOf(rule.get(output));
  }
}
