package io.gatehouse.platform.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pages may be given, every field filled once and left out once. */
final class Samples {

  private static final Instant NOW = Instant.parse("2027-03-10T09:40:00Z");

  private Samples() {}

  public record Filter(String state, String q, @Nullable String process, @Nullable String risk) {
    public @Nullable String getSystem() {
      return null;
    }

    public @Nullable String getRole() {
      return null;
    }

    public boolean active() {
      return true;
    }
  }

  static Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("nav", navigation());
    model.put("inbox", inbox());
    model.put("task", task());
    model.put("notice", Map.of("kind", "", "title", "Claimed.", "text", "It is yours now."));
    model.put(
        "closed",
        of(
            "name",
            "Decide on gate",
            "processName",
            "Gate review",
            "caseKey",
            "GATE-2027-0021",
            "by",
            "risk-officer-2",
            "at",
            NOW,
            "completed",
            true,
            "nextTask",
            "t2"));
    model.put("story", story());
    model.put("parts", List.of());
    model.put("starts", List.of(start("Tell us about an AI system"), start("Ask for an action")));
    model.put("start", start("Tell us about an AI system"));
    return model;
  }

  private static Navigation navigation() {
    return new Navigation(
        "risk-officer", 14, Navigation.groups(List.of(Place.values())), NOW, true, true);
  }

  private static Map<String, Object> inbox() {
    return of(
        "filter",
        new Filter("open", "", "gate-review", null),
        "groups",
        List.of(
            of(
                "key",
                "overdue",
                "count",
                "3",
                "continued",
                false,
                "rows",
                List.of(
                    row("t1", "Decide on gate", "risk-officer", null, NOW.minusSeconds(40 * 3600)),
                    row("t2", "Review evidence", null, null, NOW.minusSeconds(2400)))),
            of(
                "key",
                "today",
                "count",
                null,
                "continued",
                false,
                "rows",
                List.of(
                    row("t3", "Classify risk", "risk-officer", null, NOW.plusSeconds(8400)),
                    row(
                        "t4",
                        "Decide on gate",
                        null,
                        "You assembled the evidence",
                        NOW.plusSeconds(7 * 3600)))),
            of(
                "key",
                "later",
                "count",
                null,
                "continued",
                false,
                "rows",
                List.of(
                    row("t5", "Check action", null, null, NOW.plusSeconds(12 * 86400)),
                    row("t6", "Triage registration", "risk-officer", null, null)))),
        "total",
        "14",
        "any",
        true,
        "next",
        "/?after=x",
        "selected",
        row("t1", "x", null, null, null),
        "processes",
        List.of(choice("Gate review", true), choice("Periodic review", false)),
        "systems",
        List.of(choice("Falls Prediction Tool", false)),
        "roles",
        List.of(),
        "risks",
        List.of(choice("High", false)),
        "tabs",
        List.of(
            of("key", "open", "count", "14", "set", true, "href", "/"),
            of("key", "mine", "count", "8", "set", false, "href", "/?state=mine"),
            of("key", "unclaimed", "count", "6", "set", false, "href", "/?state=unclaimed")));
  }

  private static Map<String, Object> row(
      String id,
      String name,
      @Nullable String assignee,
      @Nullable String excluded,
      @Nullable Instant due) {
    return of(
        "id",
        id,
        "name",
        name,
        "processName",
        "Gate review",
        "caseKey",
        "GATE-2027-0021",
        "systemId",
        "AIS-2027-0014",
        "systemName",
        "Falls Prediction Tool",
        "risk",
        "high",
        "assignee",
        assignee,
        "mine",
        assignee != null,
        "claimable",
        assignee == null && excluded == null,
        "claimers",
        2,
        "why",
        "risk-officer",
        "excluded",
        excluded,
        "hole",
        null,
        "due",
        due,
        "overdue",
        false);
  }

  private static Map<String, Object> task() {
    return of(
        "row",
        row("t1", "Decide on gate", "risk-officer", null, NOW.minusSeconds(40 * 3600)),
        "taskKey",
        "Task_DecideOnGate",
        "process",
        "gate-review",
        "version",
        3,
        "formId",
        "decide-on-gate",
        "why",
        of(
            "role",
            "release-approver",
            "iso",
            List.of(
                new Reference("A.6.2.4", "Verification and validation"),
                new Reference("8.2", "AI risk assessment"))),
        "system",
        of(
            "purpose",
            "Flags inpatients at risk of a fall for a nurse to assess",
            "riskClass",
            "high",
            "stage",
            "verification",
            "owner",
            "system-owner",
            "version",
            null),
        "soFar",
        List.of(
            of(
                "at",
                NOW.minusSeconds(16 * 86400),
                "what",
                "Started",
                "name",
                null,
                "by",
                "system-owner",
                "late",
                false),
            of(
                "at",
                NOW.minusSeconds(5 * 86400),
                "what",
                "Done",
                "name",
                "Assemble evidence",
                "by",
                "developer",
                "late",
                true)),
        "fourEyes",
        List.of(of("task", "Assemble evidence", "by", "developer")),
        "next",
        List.of("When passed, the system enters deployment."),
        "here",
        List.of("Task_DecideOnGate"),
        "past",
        List.of(
            "StartEvent_GateOpened",
            "Task_PrepareGate",
            "Task_AssembleEvidence",
            "Task_ReviewEvidence"),
        "colleagues",
        List.of("risk-officer-2"),
        "mayWork",
        true,
        "mayRelease",
        true,
        "mayClaim",
        false,
        "mayDelegate",
        true,
        "claimed",
        NOW,
        "others",
        List.of(),
        "notice",
        null,
        "nextTask",
        "t2");
  }

  /** As the inbox gives it. */
  public record Reference(String reference, String title) {}

  private static Map<String, Object> story() {
    return of(
        "key",
        "GATE-2027-0021",
        "title",
        "Verification gate of Falls Prediction Tool",
        "process",
        "gate-review",
        "processName",
        "Gate review",
        "version",
        3,
        "systemId",
        "AIS-2027-0014",
        "systemName",
        "Falls Prediction Tool",
        "risk",
        "high",
        "state",
        "running",
        "outcome",
        null,
        "startedBy",
        "system-owner",
        "startedAt",
        NOW.minusSeconds(16 * 86400),
        "endedAt",
        null,
        "parent",
        "AIS-2027-0014",
        "description",
        null,
        "here",
        List.of("Task_DecideOnGate"),
        "past",
        List.of(
            "StartEvent_GateOpened",
            "Task_PrepareGate",
            "Task_AssembleEvidence",
            "Task_ReviewEvidence"),
        "tasks",
        List.of(
            of(
                "id",
                "t1",
                "name",
                "Decide on gate",
                "assignee",
                null,
                "workers",
                List.of("risk-officer", "risk-officer-2"),
                "due",
                NOW,
                "hole",
                "Nobody holds data-steward, so it went to somebody else.",
                "mayOpen",
                true)),
        "timeline",
        List.of(
            of(
                "at",
                NOW,
                "name",
                "Evidence assembled",
                "by",
                "developer",
                "onBehalfOf",
                "system-owner",
                "late",
                true,
                "what",
                "completed",
                "version",
                3)),
        "evidence",
        List.of(
            of(
                "seq",
                1,
                "at",
                NOW,
                "name",
                "Assemble evidence",
                "what",
                "completed",
                "by",
                "developer",
                "answers",
                List.of(of("question", "Version", "answer", "0.9")),
                "erased",
                false,
                "hash",
                "9f3c".repeat(16),
                "iso",
                "A.6.2.4",
                "files",
                List.of(of("id", "f1", "name", "report.pdf", "size", 12)))),
        "whole",
        true,
        "broken",
        null,
        "related",
        List.of(
            of(
                "key",
                "AIS-2027-0014",
                "name",
                "AI system life cycle",
                "state",
                "running",
                "relation",
                "parent")),
        "mayWithdraw",
        true);
  }

  private static Map<String, Object> start(String name) {
    return of(
        "process",
        "system-registration",
        "name",
        name,
        "description",
        "Built, bought, built into a product, or found in use without approval.",
        "iso",
        List.of(new Reference("A.4.2", "Resource documentation")));
  }

  private static Map<String, Object> choice(String name, boolean set) {
    return of("key", "k", "name", name, "set", set, "href", "/?x=y");
  }

  private static Map<String, Object> of(@Nullable Object... pairs) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
