package io.gatehouse.story;

import java.util.HashMap;
import java.util.Map;

/** The words in which stories of changes are told. */
abstract class ChangeStory extends Story {

  protected static final String PROCESS = "change-approval";
  protected static final String CHANGE = "Raise the score from which a letter is put aside.";

  /** A change within what was tested; {@code more} are answers by question, in turn. */
  protected static Map<String, Object> aChangeOf(String system, String kind, String... more) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("systemId", system);
    answers.put("kind", kind);
    answers.put("change", CHANGE);
    answers.put("purposeOfChange", "Too many letters are put aside that need no second look.");
    answers.put("newPurpose", "no");
    answers.put("newPeople", "no");
    answers.put("beyondBounds", "no");
    answers.put("harmIfItWaits", "none");
    for (int next = 0; next < more.length; next += 2) {
      answers.put(more[next], more[next + 1]);
    }
    return answers;
  }

  protected static Map<String, Object> anEmergencyOf(String system) {
    return aChangeOf(
        system,
        "threshold",
        "harmIfItWaits",
        "serious",
        "harm",
        "Urgent letters lie unread, and people miss their time limits.");
  }

  /** Developer asks for it. */
  protected String ask(Map<String, Object> change) {
    return developer.starts(PROCESS, change);
  }

  /** A normal change of a system in operation, which a developer asked for. */
  protected String aNormalChange() {
    return ask(aChangeOf(aSystemAt("operation"), "model"));
  }

  protected String aStandardChange() {
    return ask(aChangeOf(aSystemAt("operation", "built", "low"), "prompt"));
  }

  /** A substantial change of the system, which re-opens verification. */
  protected String aSubstantialChangeOf(String system) {
    return ask(aChangeOf(system, "prompt", "beyondBounds", "yes"));
  }

  protected String anEmergency() {
    return ask(anEmergencyOf(aSystemAt("operation")));
  }

  protected void assess(String change) {
    riskOfficer.completes(
        change,
        "Assess impact",
        Map.of(
            "impact", "Fewer letters are read twice; a few may be read too late.",
            "riskAfter", "same",
            "safeguards", "Count for a week how many are late."));
  }

  protected void decideAsOwner(String change, String approval) {
    systemOwner.completes(change, "Approve as owner", approval(approval));
  }

  protected void decideOnRelease(String change, String approval) {
    releaseApprover.completes(change, "Approve release", approval(approval));
  }

  protected void approve(String change) {
    assess(change);
    decideAsOwner(change, "approved");
    decideOnRelease(change, "approved");
  }

  protected void implement(String change) {
    developer.completes(change, "Implement change", done());
  }

  protected void implementAtOnce(String change) {
    securityOfficer.completes(change, "Implement at once", done());
  }

  protected void verify(String change, String verification) {
    systemOwner.completes(
        change, "Verify change", Map.of("verification", verification, "reason", Words.REASON));
  }

  protected void rollBack(String change) {
    developer.completes(
        change, "Roll back change", Map.of("findings", "The old score is back since noon."));
  }

  protected static Map<String, Object> approval(String approval) {
    return Map.of("approval", approval, "reason", Words.REASON);
  }

  protected static Map<String, Object> done() {
    return Map.of(
        "done", "The score is 0.8 since this morning.",
        "wayBack", "Set the score to 0.7 again, at any time.");
  }
}
