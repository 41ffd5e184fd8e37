package io.gatehouse.lifecycle.gate;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.StageEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was given when the same gate was reviewed before, in the stage that the system is in. */
@Component
class EarlierRound {

  private static final List<String> ANSWERS = List.of("answer", "files", "link", "text", "reason");

  private final Gates gates;
  private final Evidence evidence;
  private final Systems systems;

  EarlierRound(Gates gates, Evidence evidence, Systems systems) {
    this.gates = gates;
    this.evidence = evidence;
    this.systems = systems;
  }

  /** What the owner filled in last; nothing where this is the first round. */
  FilledIn before(Gate present) {
    return gates.findBySystemIdOrderByOpenedAtDesc(present.systemId()).stream()
        .filter(gate -> gate.name().equals(present.name()))
        .filter(gate -> !gate.caseKey().equals(present.caseKey()))
        .filter(gate -> !gate.openedAt().isBefore(stageBegan(present.systemId())))
        .map(gate -> evidence.latestValues(gate.caseKey(), GateReview.ASSEMBLE))
        .flatMap(Optional::stream)
        .findFirst()
        .map(FilledIn::new)
        .orElseGet(() -> new FilledIn(Map.of()));
  }

  /** How the same item was answered then. */
  static Map<String, Object> answer(FilledIn earlier, String item) {
    var answer = new LinkedHashMap<String, Object>();
    earlier.rows("items").stream()
        .filter(row -> row.textOr("item", "").equals(item))
        .findFirst()
        .ifPresent(row -> answer.putAll(row.values()));
    answer.keySet().retainAll(ANSWERS);
    return answer;
  }

  private Instant stageBegan(String systemId) {
    return systems.stages(systemId).stream()
        .map(StageEntry::at)
        .reduce((earlier, later) -> later)
        .orElse(Instant.MIN);
  }
}
