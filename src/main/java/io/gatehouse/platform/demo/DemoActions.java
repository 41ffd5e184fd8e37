package io.gatehouse.platform.demo;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people of the demo organisation ask of each other: something to do for every account. */
@Component
@ConditionalOnTimeMachine
class DemoActions {

  private static final String LEAD = "compliance-lead";
  private static final String AUDITOR = "internal-auditor";
  private static final String OWNER = "system-owner";

  private final DemoPlay play;

  DemoActions(DemoPlay play) {
    this.play = play;
  }

  void askedBy(LocalDate today) {
    ofTheFirstLine(today);
    ofTheSecondLine(today);
    ofThoseWhoKeepTheProcesses(today);
    carriedOut(today);
  }

  private void ofTheFirstLine(LocalDate today) {
    action(
        LEAD,
        OWNER,
        "Tell the wards what to do while the fall alert is out of service.",
        today.plusDays(5));
    action(
        LEAD,
        "system-owner-2",
        "Hear the staff council on the new rosters before they apply.",
        today.plusDays(7));
    action(OWNER, "developer", "Write down how the fall alert is rolled back.", today.plusDays(5));
    action(
        OWNER,
        "supplier-manager",
        "Ask the supplier of the triage desk for its test report.",
        today.plusDays(4));
    action(
        "system-owner-2",
        "data-steward",
        "Say how long absence records are kept for the shift planner.",
        today.plusDays(3));
    action(
        OWNER,
        "security-officer",
        "Check who may read the logs of the benefits helper.",
        today.plusDays(8));
  }

  private void ofTheSecondLine(LocalDate today) {
    action(LEAD, "incident-lead", "Rehearse the out-of-hours contact list.", today.plusDays(1));
    action(
        LEAD,
        "incident-lead",
        "Add the night desk of the hospital to the contact list.",
        today.plusDays(7));
    action(AUDITOR, "top-management", "Name a deputy for the compliance lead.", today.plusDays(8));
    action(
        "top-management",
        AUDITOR,
        "Propose which gates the next internal audit looks at.",
        today.plusDays(12));
    action(
        LEAD,
        "release-approver",
        "Agree on the days without releases around the audit.",
        today.plusDays(6));
    action(
        LEAD,
        "release-approver-2",
        "Read the last three deployment decisions and say what they have in common.",
        today.plusDays(10));
  }

  private void ofThoseWhoKeepTheProcesses(LocalDate today) {
    action(
        AUDITOR,
        "process-designer",
        "Ask for subgroup results in the form of the verification gate.",
        today.plusDays(6));
    action(
        LEAD,
        "process-designer",
        "Draw how a worry that comes from outside is taken up.",
        today.minusDays(1));
    action(
        LEAD,
        "process-publisher",
        "Publish the shortened registration form once it is checked.",
        today.plusDays(9));
    action(
        AUDITOR,
        "process-publisher",
        "Tell all owners what the registration form asks now.",
        today.plusDays(11));
    action(
        LEAD,
        "administrator",
        "Confirm who holds the role of release approver.",
        today.plusDays(3));
    action(
        OWNER,
        "administrator",
        "Give the new colleague of the benefits office an account.",
        today.plusDays(2));
  }

  private void carriedOut(LocalDate today) {
    String archive =
        action(
            AUDITOR,
            "data-steward",
            "Give every training data set in the archive an owner.",
            today.plusDays(4));
    play.does(
        "data-steward",
        archive,
        "Task_CarryOutAction",
        Map.of("done", "All eleven data sets now name an owner in the archive's register."));
  }

  private String action(String asker, String owner, String action, LocalDate due) {
    return play.starts(
        asker, "action-follow-up", Map.of("action", action, "owner", owner, "due", due.toString()));
  }
}
