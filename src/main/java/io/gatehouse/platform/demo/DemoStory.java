package io.gatehouse.platform.demo;

import static io.gatehouse.lifecycle.request.RequestType.RETIREMENT;
import static io.gatehouse.lifecycle.request.RequestType.REVIEW;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Six weeks of an invented organisation; what is left open at their end fills the inboxes. */
@Component
@ConditionalOnTimeMachine
class DemoStory {

  private static final String OWNER = "system-owner";
  private static final String LEAD = "compliance-lead";

  private final DemoPlay play;
  private final DemoGates gates;
  private final DemoActions actions;
  private final DemoChanges changes;
  private final DemoIncidents incidents;
  private final DemoFindings findings;
  private final DemoObligations obligations;
  private final DemoConcerns concerns;
  private final DemoSuppliers suppliers;

  DemoStory(
      DemoPlay play,
      DemoGates gates,
      DemoActions actions,
      DemoChanges changes,
      DemoIncidents incidents,
      DemoFindings findings,
      DemoObligations obligations,
      DemoConcerns concerns,
      DemoSuppliers suppliers) {
    this.play = play;
    this.gates = gates;
    this.actions = actions;
    this.changes = changes;
    this.incidents = incidents;
    this.findings = findings;
    this.obligations = obligations;
    this.concerns = concerns;
    this.suppliers = suppliers;
  }

  /**
   * @param today the day at which the story ends
   */
  void tell(LocalDate today) {
    play.imports("invented-systems.csv");
    obligations.takenOn(today);
    findings.early(today);
    suppliers.come(today);
    designGate(today);
    developmentGate(today);
    obligations.policyReview();
    incidents.workedThrough(today);
    String retirement = retirement(today);
    registrations(today);
    changes.askedFirst(today);
    verificationGate(today);
    suppliers.areReviewed(today);
    decideOnRetirement(today, retirement);
    findings.late(today);
    lateWeek(today);
    changes.askedLately(today);
    incidents.underWay(today);
    concerns.raised(today);
    suppliers.areUnderReview();
    suppliers.keep("Linden Letter Sorter");
    actions.askedBy(today);
    findings.underWay(today);
    play.imports("ai-inventory-2024-excerpt.csv");
  }

  private void registrations(LocalDate today) {
    play.on(today.minusDays(15));
    String found = play.caseOf(gates.system("Wren Meeting Notes"), "system-registration");
    play.does(
        LEAD,
        found,
        "Task_TriageRegistration",
        Map.of(
            "triage", "register",
            "owner", "system-owner-2",
            "reason", "In daily use without approval; it needs an owner and a class."));
    play.on(today.minusDays(14));
    play.does("system-owner-2", found, "Task_AcceptOwnership", Map.of("ownership", "accepted"));
  }

  private void designGate(LocalDate today) {
    play.on(today.minusDays(40));
    String gate = gates.ask(OWNER, "Thistle Tenancy Score", "The design is ready to be judged.");
    play.on(today.minusDays(38));
    gates.assemble(OWNER, gate, "0.1");
    gates.review("risk-officer", gate, "pass", "Impact on tenants is described and treated.");
    play.on(today.minusDays(36));
    gates.review(
        "security-officer",
        gate,
        "pass-with-conditions",
        "Access to the rent history is wider than the purpose needs.");
    play.on(today.minusDays(34));
    gates.decide(
        gate,
        Map.of(
            "decision", "passed-with-conditions",
            "reason", "Sound design; one condition on access to the data.",
            "conditions",
                List.of(
                    Map.of(
                        "action",
                            "Limit access to the rent history to the two features that use it.",
                        "owner", "developer",
                        "due", today.plusDays(2).toString()))));
  }

  private void developmentGate(LocalDate today) {
    play.on(today.minusDays(30));
    String gate = gates.ask("system-owner-2", "Saffron Shift Planner", "First version is built.");
    play.on(today.minusDays(27));
    gates.assemble("system-owner-2", gate, "0.4");
    gates.review(
        "data-steward", gate, "rework", "Where the absence records come from is not said.");
    gates.review("risk-officer-2", gate, "pass", "Planners can overrule every proposal.");
    play.on(today.minusDays(25));
    gates.decide(
        gate,
        Map.of(
            "decision", "rework",
            "reason", "Describe where the absence records come from, then ask again."));
  }

  private String retirement(LocalDate today) {
    play.on(today.minusDays(16));
    String gate =
        gates.ask(OWNER, "Otter Flood Watch", RETIREMENT, "The river authority took over.");
    gates.assemble(OWNER, gate, "3.2");
    return gate;
  }

  private void verificationGate(LocalDate today) {
    play.on(today.minusDays(13));
    String gate = gates.ask("system-owner-2", "Quince CV Reader", "Tests are complete.");
    play.on(today.minusDays(11));
    gates.assemble("system-owner-2", gate, "1.0");
    play.on(today.minusDays(10));
    gates.review("security-officer", gate, "pass", "No finding above low in the security test.");
  }

  private void decideOnRetirement(LocalDate today, String gate) {
    play.on(today.minusDays(9));
    gates.review("data-steward", gate, "pass", "Sensor archive goes to the river authority.");
    gates.review("supplier-manager", gate, "pass", "Hosting contract ends with the quarter.");
  }

  private void lateWeek(LocalDate today) {
    play.on(today.minusDays(8));
    String deployment = gates.ask(OWNER, "Poppy Benefits Helper", "Pilot offices are trained.");
    String design =
        gates.ask(OWNER, "Clover Triage Desk", "Supplier answered our questions on the design.");
    play.on(today.minusDays(7));
    gates.assemble(OWNER, deployment, "0.9");
    String badger =
        gates.ask(OWNER, "Badger Bridge Inspector", RETIREMENT, "Drones are no longer flown.");
    play.on(today.minusDays(6));
    gates.review("security-officer", deployment, "pass", "Logs are complete and kept for a year.");
    String review = gates.ask(OWNER, "Heron Ward Fall Alert", REVIEW, "Two wards were added.");
    play.on(today.minusDays(5));
    gates.review(LEAD, deployment, "pass", "People are told that a machine answers.");
    play.on(today.minusDays(4));
    gates.assemble(OWNER, badger, "1.3");
    gates.assemble(OWNER, design, "0.2");
    gates.ask("system-owner-2", "Saffron Shift Planner", "The records' origin is described now.");
    play.does(OWNER, review, "Task_ReviewSystemInUse", useReview());
    play.on(today.minusDays(2));
    play.starts(
        "developer",
        "system-registration",
        Map.of(
            "name", "Finch Queue Forecast",
            "purpose", "Predicts how long callers wait, so that shifts can be planned.",
            "provenance", "built",
            "users", "Planners of the call centre"));
    play.claims("risk-officer-2", review);
  }

  private static Map<String, Object> useReview() {
    return Map.of(
        "useAsIntended", "yes",
        "monitoringResults", "Alerts per ward within the limits; two wards added in spring.",
        "complaints", "None since the last review.",
        "drift", "watched",
        "humanOversight", "works");
  }
}
