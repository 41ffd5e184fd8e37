package io.gatehouse.incident;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inventory.AiSystemView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What triage found out, in the words of its form.
 *
 * @param answers by question, as the tables ask them
 */
record Triage(@Nullable String systemId, @Nullable String version, Map<String, String> answers) {

  /** What is asked, and what counts where nobody answered. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "harm", "unknown",
          "peopleAffected", "unknown",
          "ongoing", "no",
          "causalLink", "likely",
          "widespread", "no",
          "personalData", "none",
          "criticalInfrastructure", "no");

  /** The two forms of triage, in which the same questions are asked. */
  static final List<String> TASKS = List.of("Task_TriageIncident", "Task_TriageIncidentAgain");

  static Triage of(FilledIn form) {
    Map<String, String> answers = new HashMap<>();
    QUESTIONS.forEach((question, unknown) -> answers.put(question, form.textOr(question, unknown)));
    return new Triage(form.textOrNull("systemId"), form.textOrNull("version"), answers);
  }

  /** What the table {@code incident-severity} is asked. */
  Map<String, Object> forSeverity() {
    return new HashMap<>(answers);
  }

  /** What the table {@code notification-clocks} is asked. */
  Map<String, Object> forClocks(int severity, boolean serious, @Nullable AiSystemView system) {
    Map<String, Object> inputs = new HashMap<>(answers);
    inputs.put("severity", Integer.toString(severity));
    inputs.put("serious", serious ? "yes" : "no");
    inputs.put("aiActCategory", known(system == null ? null : system.aiActCategory()));
    inputs.put("provenance", known(system == null ? null : system.provenance()));
    return inputs;
  }

  private static String known(@Nullable String value) {
    return Objects.requireNonNullElse(value, "unknown");
  }
}
