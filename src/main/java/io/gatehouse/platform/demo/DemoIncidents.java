package io.gatehouse.platform.demo;

import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What goes wrong in the demo organisation, and what people do about it. */
@Component
@ConditionalOnTimeMachine
class DemoIncidents {

  private static final String PROCESS = "incident-response";
  private static final String INCIDENT_LEAD = "incident-lead";
  private static final String SECURITY = "security-officer";
  private static final String OWNER = "system-owner";
  private static final String LEAD = "compliance-lead";
  private static final String TRIAGE = "Task_TriageIncident";
  private static final String NOTIFY = "Task_NotifyRecipient";

  private final DemoPlay play;
  private final DemoGates gates;

  DemoIncidents(DemoPlay play, DemoGates gates) {
    this.play = play;
    this.gates = gates;
  }

  /** Three weeks ago: one is worked from its report to its close, and one is a drill. */
  void workedThrough(LocalDate today) {
    play.on(today.minusDays(20));
    String letters =
        report(
            OWNER,
            "Linden Letter Sorter",
            "Letters to the youth office could be read by every department for a day.",
            "limited",
            Map.of());
    acknowledge(letters, "The folder is closed while we look who has opened it.");
    triage(letters, "minor", Map.of("personalData", "breach", "peopleAffected", "few"));
    keepInUse(letters, "Only the youth office sees its folder; the log shows two that opened it.");
    play.on(today.minusDays(19));
    tell(LEAD, letters, NOTIFY, "complete", "Their portal, reference 2291.");
    tell(OWNER, letters, NOTIFY, "complete", "A letter to the four families.");
    tell("supplier-manager", letters, NOTIFY, "complete", "A mail to their support desk.");
    play.does(
        OWNER,
        letters,
        "Task_AnalyseCause",
        Map.of(
            "cause", "New folders are open to everybody unless somebody closes them.",
            "correction", "needed",
            "grade", "minor",
            "reason", "New folders have to be closed until their owner opens them."));
    String drill =
        report(
            INCIDENT_LEAD,
            "Magpie Invoice Check",
            "No invoice is held back for a week, doubled ones among them.",
            "serious",
            Map.of("drill", "yes"));
    acknowledge(drill, "Drill: accountants would read all invoices above the limit by hand.");
    play.on(today.minusDays(17));
    play.does(
        INCIDENT_LEAD,
        letters,
        "Task_RecordLessons",
        Map.of(
            "lessons", "Whoever opens a folder says who may read it.",
            "toldTo", "Everybody who owns a system that files letters."));
    play.does(
        INCIDENT_LEAD,
        letters,
        "Task_CloseIncident",
        Map.of("reason", "The families have answered, and ask for nothing more."));
  }

  /** Since the day before yesterday: a serious one whose clocks run, and one just reported. */
  void underWay(LocalDate today) {
    play.on(today.minusDays(1));
    String fall =
        report(
            OWNER,
            "Heron Ward Fall Alert",
            "No alert came for a whole night on one ward, and a patient fell.",
            "severe",
            Map.of(
                "aware",
                today.minusDays(2) + "T06:40:00Z",
                "description",
                "A broken hip. The night's readings arrived, the alerts did not."));
    acknowledge(fall, "Nurses of the ward go round every hour, as before the system.");
    triage(fall, "serious-health", Map.of("personalData", "none", "peopleAffected", "few"));
    keepInUse(fall, "The ward is taken off; on the others alerts are counted every hour.");
    tell(INCIDENT_LEAD, fall, NOTIFY, "initial", "Told in person, minutes kept.");
    report(
        "developer",
        "Magpie Invoice Check",
        "Every invoice of one supplier is held back since the price list changed.",
        "limited",
        Map.of());
  }

  private String report(
      String account, String system, String what, String impression, Map<String, String> more) {
    Map<String, Object> report = new HashMap<>(more);
    report.put("what", what);
    report.put("impression", impression);
    report.put("systemId", gates.system(system));
    return play.starts(account, PROCESS, report);
  }

  private void acknowledge(String incident, String firstSteps) {
    play.does(
        INCIDENT_LEAD, incident, "Task_AcknowledgeIncident", Map.of("firstSteps", firstSteps));
  }

  private void triage(String incident, String harm, Map<String, String> more) {
    Map<String, Object> found = new HashMap<>();
    found.put("triage", "incident");
    found.put("harm", harm);
    found.put("ongoing", "no");
    found.put("causalLink", "likely");
    found.put("widespread", "no");
    found.put("criticalInfrastructure", "no");
    found.put("reason", "Read from the logs, and asked of those who were there.");
    found.putAll(more);
    play.does(INCIDENT_LEAD, incident, TRIAGE, found);
  }

  private void keepInUse(String incident, String reason) {
    play.does(
        SECURITY,
        incident,
        "Task_ContainIncident",
        Map.of("containment", "keep-in-use", "measure", "limit", "reason", reason));
  }

  private void tell(String account, String incident, String task, String report, String to) {
    play.does(
        account,
        incident,
        task,
        Map.of(
            "report", report,
            "reason", "What happened, who is concerned, and what has been done about it.",
            "reference", to));
  }
}
