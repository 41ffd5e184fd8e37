package io.gatehouse.lifecycle.gate;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.DecisionBasis;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was decided on gates, read from what people filled in, and whether it still holds. */
@Component
@Transactional
public class GateDecisions {

  private static final Heading BASIS = new Heading("lifecycle.note.basis", "A.6.2.4 7.5.3");

  private final Gates gates;
  private final DecisionBases bases;
  private final Cases cases;
  private final Evidence evidence;
  private final Systems systems;
  private final CaseNotes notes;
  private final Clock clock;

  GateDecisions(
      Gates gates,
      DecisionBases bases,
      Cases cases,
      Evidence evidence,
      Systems systems,
      CaseNotes notes,
      Clock clock) {
    this.gates = gates;
    this.bases = bases;
    this.cases = cases;
    this.evidence = evidence;
    this.systems = systems;
    this.notes = notes;
    this.clock = clock;
  }

  /** Keeps the decision of this case with all that it rests on. */
  Gate record(String caseKey) {
    Gate gate = gates.findById(caseKey).orElseThrow();
    String decision = answers(caseKey).textOr("decision", "undecided");
    DecisionBasis basis = bases.of(gate, cases.get(caseKey).version());
    gate.decided(decision, decider(caseKey), clock.instant(), basis);
    notes.noted(caseKey, BASIS, null, Map.of("hash", basis.hash(), "parts", basis.parts()));
    return gates.save(gate);
  }

  public FilledIn answers(String caseKey) {
    return FilledIn.of(evidence.latestValues(caseKey, GateReview.DECIDE));
  }

  String decider(String caseKey) {
    return entries(caseKey, GateReview.DECIDE)
        .reduce((earlier, later) -> later)
        .map(entry -> requireNonNullElse(entry.by(), ""))
        .orElseThrow(() -> new IllegalStateException(caseKey + " is not decided"));
  }

  /** The version that goes through the gate; blank when nobody named one. */
  String version(String caseKey) {
    String systemId = gates.findById(caseKey).orElseThrow().systemId();
    return FilledIn.of(evidence.latestValues(caseKey, GateReview.ASSEMBLE))
        .text("version")
        .orElseGet(() -> requireNonNullElse(systems.get(systemId).version(), ""));
  }

  Stream<EvidenceEntry> entries(String caseKey, String task) {
    return evidence.of(caseKey).stream()
        .filter(entry -> task.equals(entry.task()) && entry.what().equals("completed"));
  }

  /** The gate that a case reviews, if it is the review of one. */
  public Optional<String> gateOf(String caseKey) {
    return gates.findById(caseKey).map(Gate::name);
  }

  /** The last decision on any gate of the system. */
  public Optional<GateDecision> latest(String systemId) {
    return gates.findBySystemIdOrderByOpenedAtDesc(systemId).stream()
        .flatMap(gate -> gate.decision().stream())
        .findFirst();
  }

  /** The system's decisions, newest first, each with what has changed since. */
  public List<Standing> standing(String systemId) {
    return latest(systemId, Integer.MAX_VALUE);
  }

  List<Standing> latest(String systemId, int most) {
    return gates.findBySystemIdOrderByOpenedAtDesc(systemId).stream()
        .filter(gate -> gate.decision().isPresent())
        .limit(most)
        .map(gate -> standing(gate, gate.decision().orElseThrow()))
        .toList();
  }

  /** The decision of one review, once there is one. */
  public Optional<Standing> standingOf(String caseKey) {
    return gates
        .findById(caseKey)
        .flatMap(gate -> gate.decision().map(decision -> standing(gate, decision)));
  }

  private Standing standing(Gate gate, GateDecision decision) {
    return new Standing(decision, bases.changedSince(gate, decision.basis()));
  }

  /** A decision and the parts of its basis that have changed: any makes it stale. */
  public record Standing(GateDecision decision, List<String> changed) {}
}
