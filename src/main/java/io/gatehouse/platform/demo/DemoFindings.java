package io.gatehouse.platform.demo;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings of the demo organisation, one at each place where a finding can stand. */
@Component
@ConditionalOnTimeMachine
class DemoFindings {

  private static final String OWNER = "system-owner";
  private static final String LEAD = "compliance-lead";
  private static final String DEVELOPER = "developer";

  private final DemoPlay play;
  private final DemoGates gates;

  private String closing = "";
  private String failing = "";

  DemoFindings(DemoPlay play, DemoGates gates) {
    this.play = play;
    this.gates = gates;
  }

  /** Those whose plans have had time to work by now. */
  void early(LocalDate today) {
    play.on(today.minusDays(41));
    closing =
        raise(
            "data-steward",
            "Heron Ward Fall Alert",
            "minor",
            "audit",
            "The list of who may read the fall alert's logs names two people who left the ward.");
    failing =
        raise(
            "supplier-manager",
            "Magpie Invoice Check",
            "minor",
            "supplier",
            "The supplier changed its model twice and told nobody, against the contract.");
    String waiting =
        raise(
            "risk-officer",
            "Otter Flood Watch",
            "minor",
            "review",
            "Two flood warnings were given by phone only, and nobody wrote them down.");
    for (String finding : new String[] {closing, failing, waiting}) {
      analyse(finding, "The task lay with one person, and nobody was told when it was not done.");
      plan(finding, DEVELOPER, today.minusDays(36));
      approve(finding, "minor");
    }
    play.on(today.minusDays(40));
    implement(closing, "The list is drawn from the staff register every night.");
    implement(failing, "The supplier has promised in writing to tell us.");
    implement(waiting, "Warnings by phone are typed into the log by the duty desk.");
  }

  /** One that worked, one that did not, and those of that week. */
  void late(LocalDate today) {
    play.on(today.minusDays(8));
    verify(closing, "effective", "Sampled four wards: every name on the lists is on duty there.");
    verify(failing, "not-effective", "A third change of the model came to light by chance.");
    raise(
        "internal-auditor",
        null,
        "major",
        "audit",
        "No internal audit has looked at the bought systems for two years.");
    String implemented =
        raise(
            "security-officer",
            "Linden Letter Sorter",
            "minor",
            "incident",
            "Letters with two addressees were sent to the first one only.");
    analyse(implemented, "The sorter was never tested with letters to two addressees.");
    plan(implemented, DEVELOPER, today.minusDays(6));
    approve(implemented, "minor");
    implement(implemented, "Such letters go to the post room, and the test set has forty of them.");
  }

  /** Those that are under way. */
  void underWay(LocalDate today) {
    String planned =
        raise(
            "incident-lead",
            "Heron Ward Fall Alert",
            "major",
            "incident",
            "For three nights no alert reached the night desk, and nobody noticed.");
    analyse(planned, "Silence looks the same as a quiet night: nothing says that it is alive.");
    plan(planned, DEVELOPER, today.plusDays(12));
    String promised =
        raise(
            "data-steward",
            "Magpie Invoice Check",
            "observation",
            "person",
            "What is done with invoices that are held back for longer than a week is not said.");
    analyse(promised, "The instruction ends where the invoice is held back.");
    plan(promised, DEVELOPER, today.plusDays(6));
    approve(promised, "observation");
    raise(
        DEVELOPER,
        "Linden Letter Sorter",
        "observation",
        "person",
        "The help page still shows the screen of the version before.");
    String mistaken =
        raise(
            "risk-officer-2",
            "Otter Flood Watch",
            "minor",
            "concern",
            "Gauge 7 is said to be missing from the forecast.");
    play.withdraws("risk-officer-2", mistaken, "Gauge 7 was taken down years ago.");
  }

  private String raise(
      String account, @Nullable String system, String grade, String source, String finding) {
    Map<String, Object> values = new HashMap<>();
    values.put("finding", finding);
    values.put("grade", grade);
    values.put("source", source);
    if (system != null) {
      values.put("systemId", gates.system(system));
    }
    return play.starts(account, "corrective-action", values);
  }

  private void analyse(String finding, String cause) {
    play.does(
        OWNER,
        finding,
        "Task_ContainFinding",
        Map.of("contained", "Those concerned were told, and it is done by hand for now."));
    play.does(OWNER, finding, "Task_AnalyseCause", Map.of("cause", cause, "elsewhere", "no"));
  }

  private void plan(String finding, String owner, LocalDate due) {
    play.does(
        OWNER,
        finding,
        "Task_PlanCorrection",
        Map.of(
            "plan",
            "Have it done by the system itself, and have it say when it is not done.",
            "owner",
            owner,
            "due",
            due.toString(),
            "sign",
            "A sample of ten shows none that was missed."));
  }

  private void approve(String finding, String grade) {
    play.does(
        LEAD,
        finding,
        "Task_ApprovePlan",
        Map.of(
            "grade", grade, "approval", "approved", "reason", "It deals with the cause itself."));
  }

  private void implement(String finding, String done) {
    play.does(DEVELOPER, finding, "Task_ImplementPlan", Map.of("done", done));
  }

  private void verify(String finding, String effectiveness, String reason) {
    play.does(
        LEAD,
        finding,
        "Task_VerifyEffectiveness",
        Map.of("effectiveness", effectiveness, "reason", reason));
  }
}
