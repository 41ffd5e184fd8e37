package io.gatehouse.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What people fill in, where a story does not care. */
final class Words {

  static final String REASON = "Because it is the right thing to do.";

  static final String USERS_EFFECT = "Letters are sorted by hand from Monday on.";

  private Words() {}

  static Map<String, Object> aSystem(String name) {
    return Map.of(
        "name", name,
        "purpose", "Sorts incoming letters by what they ask for.",
        "provenance", "built",
        "users", "Clerks of the post room");
  }

  static Map<String, Object> triage(String triage) {
    return Map.of("triage", triage, "reason", REASON);
  }

  /** {@code aiActUse}: none, limited, high or prohibited. */
  static Map<String, Object> classification(String failureHarm, String aiActUse) {
    return Map.ofEntries(
        Map.entry("users", "Clerks of the post room"),
        Map.entry("usedBy", "staff"),
        Map.entry("decision", "Which clerk reads a letter first"),
        Map.entry("influence", "informs"),
        Map.entry("failureEffect", "A letter is answered later"),
        Map.entry("failureHarm", failureHarm),
        Map.entry("affected", "Whoever writes to us"),
        Map.entry("affectedGroup", "general"),
        Map.entry("personalData", "none"),
        Map.entry("autonomy", "supports"),
        Map.entry("aiActUse", aiActUse),
        Map.entry("inScope", "yes"),
        Map.entry("scopeJustification", "It is used in our own work."));
  }

  static Map<String, Object> decision(String decision) {
    return Map.of("decision", decision, "reason", REASON);
  }

  static Map<String, Object> conditions(String owner, String due) {
    return Map.of(
        "decision",
        "passed-with-conditions",
        "reason",
        REASON,
        "conditions",
        List.of(Map.of("action", "Write the user manual anew.", "owner", owner, "due", due)));
  }

  static Map<String, Object> goOn(LocalDate gateDate) {
    return Map.of("plan", "go-on", "gateDate", gateDate.toString(), "reason", REASON);
  }

  static Map<String, Object> stop() {
    return Map.of("plan", "stop", "reason", REASON, "usersEffect", USERS_EFFECT);
  }

  static Map<String, Object> review() {
    return Map.of(
        "useAsIntended", "yes",
        "monitoringResults", "Within limits everywhere.",
        "complaints", "none",
        "drift", "none",
        "humanOversight", "works");
  }

  static Map<String, Object> reassessment(String continuation) {
    return Map.of(
        "riskNow", "No higher than it was before.",
        "continuation", continuation,
        "reason", REASON);
  }
}
