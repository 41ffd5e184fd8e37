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
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of a gate review show. */
@Component
class GateForms implements FormPrefill {

  private final Gates gates;
  private final GateRequirements requirements;
  private final GateDecisions decisions;
  private final GivenEvidence given;
  private final EarlierRound rounds;
  private final Systems systems;
  private final People people;
  private final MessageSource messages;

  GateForms(
      Gates gates,
      GateRequirements requirements,
      GateDecisions decisions,
      GivenEvidence given,
      EarlierRound rounds,
      Systems systems,
      People people,
      MessageSource messages) {
    this.gates = gates;
    this.requirements = requirements;
    this.decisions = decisions;
    this.given = given;
    this.rounds = rounds;
    this.systems = systems;
    this.people = people;
    this.messages = messages;
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
    if (taskKey.equals(GateReview.ASSEMBLE)) {
      FilledIn earlier = rounds.before(gate);
      earlier.text("version").ifPresent(version -> values.put("version", version));
      values.put("items", asked(caseKey, earlier));
    } else {
      values.put("items", given.of(caseKey));
      values.putAll(given.toOpen(caseKey));
    }
    if (taskKey.equals(GateReview.DECIDE)) {
      values.put(
          "reviews", decisions.entries(caseKey, GateReview.REVIEW).map(this::review).toList());
      values.put("people", SelectOptions.people(people.all()));
    }
    return values;
  }

  /** What the gate asks for, with what was given to it in an earlier round. */
  private List<Map<String, Object>> asked(String caseKey, FilledIn earlier) {
    return requirements.of(caseKey, Kind.EVIDENCE).stream()
        .map(row -> asked(row, earlier))
        .toList();
  }

  private static Map<String, Object> asked(GateRequirement row, FilledIn earlier) {
    String item = requireNonNullElse(row.item(), "");
    Map<String, Object> asked = EarlierRound.answer(earlier, item);
    asked.put("item", item);
    asked.put("title", requireNonNullElse(row.title(), ""));
    asked.put("iso", requireNonNullElse(row.iso(), ""));
    asked.put("help", requireNonNullElse(row.help(), ""));
    return asked;
  }

  private Map<String, String> review(EvidenceEntry entry) {
    FilledIn review = new FilledIn(requireNonNullElse(entry.values(), Map.of()));
    return Map.of(
        "by", requireNonNullElse(entry.by(), ""),
        "recommendation", words(review.textOr("recommendation", "")),
        "findings", review.textOr("findings", ""));
  }

  private String words(String recommendation) {
    return requireNonNullElse(
        messages.getMessage(
            "lifecycle.recommendation." + recommendation,
            null,
            recommendation,
            LocaleContextHolder.getLocale()),
        recommendation);
  }
}
