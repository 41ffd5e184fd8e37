package io.gatehouse.lifecycle.gate;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.gate.GateRequirement.Kind;
import io.gatehouse.lifecycle.request.AskedFor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The process {@code gate-review}: evidence is assembled, reviewed and decided on. */
@ProcessVocabulary
public class GateReview {

  public static final String PROCESS = "gate-review";

  static final String ASSEMBLE = "Task_AssembleEvidence";
  static final String REVIEW = "Task_ReviewEvidence";
  static final String DECIDE = "Task_DecideOnGate";

  private static final Heading ASKED = new Heading("lifecycle.note.gate-asks", "A.6.1.3 A.6.2.4");

  private final Cases cases;
  private final Systems systems;
  private final Gates gates;
  private final GateRequirements requirements;
  private final GateDecisions decisions;
  private final GateConsequences consequences;
  private final AskedFor askedFor;
  private final CaseNotes notes;
  private final Clock clock;

  GateReview(
      Cases cases,
      Systems systems,
      Gates gates,
      GateRequirements requirements,
      GateDecisions decisions,
      GateConsequences consequences,
      AskedFor askedFor,
      CaseNotes notes,
      Clock clock) {
    this.cases = cases;
    this.systems = systems;
    this.gates = gates;
    this.requirements = requirements;
    this.decisions = decisions;
    this.consequences = consequences;
    this.askedFor = askedFor;
    this.notes = notes;
    this.clock = clock;
  }

  /** Opens the case of a gate under its lifecycle case; returns its key. */
  public String open(String caseKey, String gate) {
    AiSystemView system = systems.get(caseKey);
    String title =
        "%s%s gate: %s"
            .formatted(
                gate.substring(0, 1).toUpperCase(Locale.ROOT), gate.substring(1), system.name());
    String by = askedFor.lastAsker(caseKey);
    Map<String, Object> values = Map.of("gate", gate);
    String key = cases.open(new NewCase(PROCESS, system.id(), caseKey, by, title, values));
    gates.saveAndFlush(new Gate(key, system.id(), gate, clock.instant()));
    return key;
  }

  /** Keeps what the table asks of this gate now, for the whole of the review. */
  public void prepare(String caseKey, String gate) {
    Gate opened = gates.findById(caseKey).orElseThrow();
    Decision asked = requirements.present(systems.get(opened.systemId()), gate);
    opened.asksAsOf(asked.version());
    gates.save(opened);
    requirements.keep(caseKey, asked.rules());
    notes.decided(caseKey, ASKED, asked, requirements.inWords(caseKey));
  }

  /** The roles that review, each in a task of its own. */
  public List<String> reviewers(String caseKey) {
    return roles(caseKey, Kind.REVIEW);
  }

  /** The role that decides. */
  public String approver(String caseKey) {
    return roles(caseKey, Kind.APPROVAL).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(GateRequirements.TABLE + " names nobody to decide"));
  }

  /** Records the decision; passing deployment says who may deploy which version. */
  public void pass(String caseKey) {
    consequences.passed(gates.findById(caseKey).orElseThrow());
    decisions.record(caseKey);
  }

  /** Starts a follow-up of its own for each condition of the decision. */
  public void openConditions(String caseKey) {
    consequences.followUp(gates.findById(caseKey).orElseThrow());
  }

  public void rework(String caseKey) {
    decisions.record(caseKey);
  }

  /** Records the refusal; top management hears of it. */
  public void refuse(String caseKey) {
    consequences.refused(decisions.record(caseKey));
  }

  private List<String> roles(String caseKey, Kind kind) {
    return requirements.of(caseKey, kind).stream()
        .map(row -> requireNonNullElse(row.role(), ""))
        .filter(role -> !role.isEmpty())
        .distinct()
        .toList();
  }
}
