package io.gatehouse.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.story.Door.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words in which stories of incidents are told. */
abstract class IncidentStory extends Story {

  protected static final String PROCESS = "incident-response";
  protected static final String WHAT = "Urgent letters are put with those that can wait.";
  protected static final String TRIAGE = "Triage incident";
  protected static final String AUTHORITY = "Notify market surveillance authority";
  protected static final String DATA_PROTECTION = "Notify data protection authority";
  protected static final String CUSTOMERS = "Notify customers";
  protected static final String MANAGEMENT = "Notify top management";

  /** Answers of a report; {@code more} are further ones by question, in turn. */
  protected static Map<String, Object> aReportOf(String system, String... more) {
    Map<String, Object> report = new HashMap<>();
    report.put("what", WHAT);
    report.put("impression", "serious");
    if (!system.isEmpty()) {
      report.put("systemId", system);
    }
    return with(report, more);
  }

  private static Map<String, Object> with(Map<String, Object> values, String... more) {
    for (int next = 0; next < more.length; next += 2) {
      values.put(more[next], more[next + 1]);
    }
    return values;
  }

  /** A developer reports it. */
  protected String report(Map<String, Object> report) {
    return developer.starts(PROCESS, report);
  }

  protected String anIncidentOf(String system, String... more) {
    return report(aReportOf(system, more));
  }

  protected void acknowledge(String incident) {
    incidentLead.completes(
        incident,
        "Acknowledge incident",
        Map.of("firstSteps", "The team reads the urgent letters by hand from now on."));
  }

  /** Answers of a triage that finds nothing, but for {@code more}. */
  protected static Map<String, Object> findings(String... more) {
    Map<String, Object> findings = new HashMap<>();
    findings.put("harm", "none");
    findings.put("peopleAffected", "none");
    findings.put("ongoing", "no");
    findings.put("causalLink", "likely");
    findings.put("widespread", "no");
    findings.put("personalData", "none");
    findings.put("criticalInfrastructure", "no");
    findings.put("reason", "Read from the log and from what the team says.");
    return with(findings, more);
  }

  protected void triage(String incident, String... more) {
    Map<String, Object> findings = findings(more);
    findings.put("triage", "incident");
    incidentLead.completes(incident, TRIAGE, findings);
  }

  /** Asks for another triage, and does it. */
  protected void triageAgain(String incident, String... more) {
    askForTriage(incident, incidentLead).ok();
    incidentLead.completes(incident, TRIAGE, findings(more));
  }

  protected Answer askForTriage(String incident, Actor by) {
    return door.send(
        by.account(),
        "/api/v1/cases/" + incident + "/requests",
        Map.of("type", "triage", "reason", "More is known now."));
  }

  /** An incident of the system that was acknowledged and triaged. */
  protected String aTriagedIncidentOf(String system, String... findings) {
    String incident = anIncidentOf(system);
    acknowledge(incident);
    triage(incident, findings);
    return incident;
  }

  protected void suspend(String incident) {
    securityOfficer.completes(
        incident, "Contain incident", Map.of("containment", "suspend", "reason", Words.REASON));
  }

  protected void limit(String incident) {
    securityOfficer.completes(
        incident,
        "Contain incident",
        Map.of("containment", "keep-in-use", "measure", "limit", "reason", Words.REASON));
  }

  protected void analyse(String incident, String correction) {
    Map<String, Object> analysis = new HashMap<>();
    analysis.put("cause", "The score was tuned on letters of one office only.");
    analysis.put("correction", correction);
    analysis.put("reason", Words.REASON);
    if (correction.equals("needed")) {
      analysis.put("grade", "minor");
    }
    systemOwner.completes(incident, "Analyse cause", analysis);
  }

  protected void learn(String incident) {
    incidentLead.completes(
        incident,
        "Record lessons",
        Map.of(
            "lessons", "Test with letters of every office before a release.",
            "toldTo", "The teams of all letter systems."));
  }

  /** Sends the report of a duty, a first one or the complete one, by whoever is offered it. */
  protected void send(String incident, String task, String report) {
    notifier(incident, task).completes(incident, task, aNotice(report));
  }

  protected Actor notifier(String incident, String task) {
    return everybody()
        .filter(actor -> actor.isOffered(incident, task))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody is offered " + task + " of " + incident));
  }

  protected static Map<String, Object> aNotice(String report, String... more) {
    Map<String, Object> notice = new HashMap<>();
    notice.put("report", report);
    notice.put("reason", "What happened, since when, and what is done about it.");
    notice.put("reference", "Their portal, reference 4711.");
    return with(notice, more);
  }

  protected void sendInFull(String incident, String task) {
    Map<String, Object> notice = aNotice("");
    notice.remove("report");
    notifier(incident, task + " in full").completes(incident, task + " in full", notice);
  }

  /** Sends everything that is owed at once, completely. */
  protected void sendAll(String incident) {
    for (String task : openTasks(incident)) {
      if (task.startsWith("Notify ") && !task.endsWith(" in full")) {
        send(incident, task, "complete");
      }
    }
  }

  protected List<String> openTasks(String incident) {
    List<String> names = new ArrayList<>();
    file(incident).get("openTasks").forEach(task -> names.add(task.get("name").asText()));
    return names;
  }

  protected void close(String incident) {
    incidentLead.completes(incident, "Close incident", Map.of("reason", Words.REASON));
  }

  protected void confirm(String incident) {
    complianceLead.completes(incident, "Confirm closure", Map.of("reason", Words.REASON));
  }

  /** The clock that counts for a duty now. */
  protected JsonNode clock(String incident, String duty, String milestone) {
    for (JsonNode clock : file(incident).get("clocks")) {
      if (clock.get("duty").asText().equals(duty)
          && clock.get("milestone").asText().equals(milestone)
          && !List.of("lapsed", "replaced").contains(clock.get("state").asText())) {
        return clock;
      }
    }
    throw new AssertionError(incident + " has no clock for " + duty);
  }

  protected Instant due(String incident, String duty) {
    return Instant.parse(clock(incident, duty, "initial").get("due").asText());
  }

  protected Instant aware(String incident) {
    return Instant.parse(file(incident).get("clocks").get(0).get("from").asText());
  }

  protected String state(String incident, String duty) {
    return clock(incident, duty, "initial").get("state").asText();
  }

  /** The duties that count, as the case says them. */
  protected List<String> duties(String incident) {
    List<String> duties = new ArrayList<>();
    for (JsonNode clock : file(incident).get("clocks")) {
      boolean counts = !List.of("lapsed", "replaced").contains(clock.get("state").asText());
      if (counts && !duties.contains(clock.get("duty").asText())) {
        duties.add(clock.get("duty").asText());
      }
    }
    return duties;
  }

  protected static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
