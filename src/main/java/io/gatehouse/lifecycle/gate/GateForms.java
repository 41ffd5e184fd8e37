package io.gatehouse.lifecycle.gate;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.gate.GateRequirement.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a gate review show. */
@Component
class GateForms implements FormPrefill {

  private final Gates gates;
  private final GateRequirements requirements;
  private final GateDecisions decisions;
  private final GivenEvidence given;
  private final Systems systems;
  private final People people;

  GateForms(
      Gates gates,
      GateRequirements requirements,
      GateDecisions decisions,
      GivenEvidence given,
      Systems systems,
      People people) {
    this.gates = gates;
    this.requirements = requirements;
    this.decisions = decisions;
    this.given = given;
    this.systems = systems;
    this.people = people;
  }

  @Override
  public String process() {
    return GateReview.PROCESS;
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    Gate gate = gates.findById(caseKey).orElseThrow();
    AiSystemView system = systems.get(gate.systemId());
    var values = new LinkedHashMap<String, Object>();
    values.put("gate", gate.name());
    values.put("purpose", requireNonNullElse(system.purpose(), ""));
    values.put("riskClass", requireNonNullElse(system.riskClass(), "unknown"));
    values.put("version", decisions.version(caseKey));
    values.put("items", taskKey.equals(GateReview.ASSEMBLE) ? asked(caseKey) : given.of(caseKey));
    if (taskKey.equals(GateReview.DECIDE)) {
      values.put(
          "reviews", decisions.entries(caseKey, GateReview.REVIEW).map(this::review).toList());
      values.put("people", SelectOptions.people(people.all()));
    }
    return values;
  }

  private List<Map<String, Object>> asked(String caseKey) {
    return requirements.of(caseKey, Kind.EVIDENCE).stream()
        .map(
            row ->
                Map.<String, Object>of(
                    "item", requireNonNullElse(row.item(), ""),
                    "title", requireNonNullElse(row.title(), ""),
                    "iso", requireNonNullElse(row.iso(), ""),
                    "help", requireNonNullElse(row.help(), "")))
        .toList();
  }

  private Map<String, String> review(EvidenceEntry entry) {
    FilledIn review = new FilledIn(requireNonNullElse(entry.values(), Map.of()));
    return Map.of(
        "by", requireNonNullElse(entry.by(), ""),
        "recommendation", review.textOr("recommendation", ""),
        "findings", review.textOr("findings", ""));
  }
}
