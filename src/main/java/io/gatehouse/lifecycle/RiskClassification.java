package io.gatehouse.lifecycle;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Classes a system by the table {@code risk-class}. */
@Component
class RiskClassification {

  static final String TABLE = "risk-class";

  /** What the record keeps of the answers, by the names that both use. */
  private static final List<String> FACTS =
      List.of(
          "users",
          "decision",
          "failureEffect",
          "affected",
          "personalData",
          "autonomy",
          "oversight");

  private static final Heading CLASSED = new Heading("lifecycle.note.classed", "6.1.2 A.5.2");

  private final DecisionTables tables;
  private final Systems systems;
  private final CaseNotes notes;

  RiskClassification(DecisionTables tables, Systems systems, CaseNotes notes) {
    this.tables = tables;
    this.systems = systems;
    this.notes = notes;
  }

  /** Returns the AI Act category; {@code caseKey} is the case whose evidence tells of it. */
  String classify(String caseKey, String systemId, FilledIn answers, String by) {
    AiSystemView system = describe(systems.get(systemId), answers, by);
    var inputs = new HashMap<String, Object>(answers.values());
    inputs.put("provenance", requireNonNullElse(system.provenance(), "unknown"));
    Decision decision = tables.evaluate(TABLE, inputs);
    Map<String, Object> rule =
        decision.rules().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(TABLE + " has no rule for " + inputs));
    String category = String.valueOf(rule.get("category"));
    systems.classify(
        systemId,
        category,
        String.valueOf(rule.get("riskClass")),
        answers.isYes("inScope"),
        answers.textOrNull("scopeJustification"),
        by);
    notes.decided(caseKey, CLASSED, decision, rule);
    return category;
  }

  private AiSystemView describe(AiSystemView system, FilledIn answers, String by) {
    Map<String, Object> said = new LinkedHashMap<>();
    FACTS.forEach(fact -> answers.text(fact).ifPresent(text -> said.put(fact, text)));
    if (!said.isEmpty()) {
      systems.update(system.id(), system.draft().with(said), system.revision(), by);
    }
    return systems.get(system.id());
  }
}
