package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which stories of obligations and policy reviews are told. */
abstract class CadenceStory extends Story {

  protected static final String REVIEW = "Review AI policy";
  protected static final String OTHERS = "Check other policies agree";
  protected static final String ROLES = "Confirm roles and responsibilities";
  protected static final String APPROVE = "Approve AI policy";

  @Autowired protected Obligations obligations;

  /** An obligation to review a policy, of its own for this story. */
  protected String anObligation(LocalDate first) {
    return obligations
        .takeOn(new Owed("policy-review", aName(), null), first, "compliance-lead")
        .orElseThrow();
  }

  protected JsonNode obligation(String id) {
    for (String path : List.of("/api/v1/obligations", "/api/v1/obligations?state=ended")) {
      for (JsonNode one : door.read("developer", path).ok().body()) {
        if (one.get("id").asText().equals(id)) {
          return one;
        }
      }
    }
    throw new AssertionError("Nobody owes " + id);
  }

  protected LocalDate next(String id) {
    return LocalDate.parse(obligation(id).get("next").asText());
  }

  protected String state(String id) {
    return obligation(id).get("state").asText();
  }

  protected void passesUntil(LocalDate day) {
    clock.passesQuietlyTo(day);
  }

  /** Sends a form of the obligation's page, as it is shown to the compliance lead. */
  protected void does(String id, String what, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("revision", revision(id));
    door.submit("compliance-lead", "/obligations/" + id + "/" + what, form);
  }

  protected String revision(String id) {
    String page = page("/obligations/" + id);
    return page.replaceFirst("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
  }

  protected void editsTo(String id, String count, String unit) {
    does(
        id,
        "edit",
        Map.of(
            "source",
            "own",
            "count",
            count,
            "unit",
            unit,
            "next",
            next(id).toString(),
            "reason",
            Words.REASON));
  }

  protected void pauses(String id, LocalDate until) {
    does(id, "pause", Map.of("until", until.toString(), "reason", Words.REASON));
  }

  /** Holds a policy review to its end. */
  protected void hold(String review) {
    hold(review, "2.0");
  }

  protected void hold(String review, String version) {
    complianceLead.completes(review, REVIEW, aPolicy(version));
    complianceLead.completes(review, OTHERS, others("agree"));
    complianceLead.completes(review, ROLES, roles());
    topManagement.completes(review, APPROVE, approval("approved"));
    assertEnded(review, "AI policy approved");
  }

  protected Map<String, Object> aPolicy(String version) {
    String file =
        door.upload("compliance-lead", "/api/v1/files", "ai-policy.txt", "We use AI with care.")
            .ok()
            .body()
            .get("id")
            .asText();
    return Map.of(
        "policyChange",
        "revised",
        "policyVersion",
        version,
        "policyChanges",
        "Objectives for the coming year were added.",
        "files",
        List.of(file));
  }

  protected static Map<String, Object> others(String agreement) {
    return Map.of(
        "agreement", agreement, "findings", "Security policy 4.2 and privacy policy 3.0.");
  }

  protected static Map<String, Object> roles() {
    return Map.of(
        "responsibilities", "unchanged", "findings", "All roles are held, and holders were asked.");
  }

  protected static Map<String, Object> approval(String approval) {
    return Map.of("approval", approval, "reason", Words.REASON);
  }

  protected void assertNothingBegan(String id) {
    assertThat(cases.childrenOf(id)).isEmpty();
  }
}
