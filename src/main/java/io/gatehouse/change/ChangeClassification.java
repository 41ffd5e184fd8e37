package io.gatehouse.change;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Classes changes by the table {@code change-class}, and knows which class a stage takes. */
@Component
class ChangeClassification {

  static final String TABLE = "change-class";

  private static final List<String> QUESTIONS =
      List.of("kind", "newPurpose", "newPeople", "beyondBounds", "harmIfItWaits");

  private static final Heading CLASSED = new Heading("change.note.classed", "6.3 8.1");

  private final DecisionTables tables;
  private final Systems systems;
  private final CaseNotes notes;
  private final ChangeClasses classes;
  private final MessageSource messages;

  ChangeClassification(
      DecisionTables tables,
      Systems systems,
      CaseNotes notes,
      ChangeClasses classes,
      MessageSource messages) {
    this.tables = tables;
    this.systems = systems;
    this.notes = notes;
    this.classes = classes;
    this.messages = messages;
  }

  /** Returns the class; {@code caseKey} is the case whose evidence tells of it. */
  String classify(String caseKey, String systemId, FilledIn answers) {
    AiSystemView system = systems.get(systemId);
    Decision decision = ask(system, answers);
    check(system, classOf(decision));
    notes.decided(caseKey, CLASSED, decision, decision.rules().get(0));
    String stage = String.valueOf(decision.rules().get(0).get("reopens"));
    classes.keep(caseKey, classOf(decision), stage.equals("none") ? null : stage);
    return classOf(decision);
  }

  /**
   * @throws ChangeRefused when the system takes no such change at its stage
   */
  void check(AiSystemView system, String changeClass) {
    refusal(system, changeClass)
        .ifPresent(
            why -> {
              throw new ChangeRefused(why);
            });
  }

  /** Why the system takes no change of such answers at its stage. */
  Optional<String> refusal(AiSystemView system, FilledIn answers) {
    return refusal(system, classOf(ask(system, answers)));
  }

  private Optional<String> refusal(AiSystemView system, String changeClass) {
    boolean suspended = system.stage().equals("suspended") && !changeClass.equals("emergency");
    return suspended || system.stage().equals("ended")
        ? Optional.of(
            messages.getMessage(
                "change.refused." + system.stage(), new Object[] {system.name()}, Locale.ENGLISH))
        : Optional.empty();
  }

  int tableVersion() {
    return tables.version(TABLE);
  }

  /** What the table says of it now. */
  Decision ask(AiSystemView system, FilledIn answers) {
    Map<String, Object> inputs = new HashMap<>();
    QUESTIONS.forEach(question -> inputs.put(question, answers.textOr(question, "")));
    inputs.put("riskClass", requireNonNullElse(system.riskClass(), "unknown"));
    Decision decision = tables.evaluate(TABLE, inputs);
    if (decision.rules().isEmpty()) {
      throw new IllegalStateException(TABLE + " has no rule for " + inputs);
    }
    return decision;
  }

  private static String classOf(Decision decision) {
    return String.valueOf(decision.rules().get(0).get("changeClass"));
  }
}
