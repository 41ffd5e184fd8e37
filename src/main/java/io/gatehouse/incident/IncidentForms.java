package io.gatehouse.incident;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.inventory.Systems;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of an incident show, and what may be reported. */
@Component
class IncidentForms implements FormPrefill {

  /** More than this, and a list to choose from is no help. */
  private static final int OFFERED = 2_000;

  /** What everybody has known for longer is no incident to respond to, but a typing error. */
  private static final Duration LONGEST = Duration.ofDays(5 * 365);

  private final Incidents incidents;
  private final IncidentAnswers answers;
  private final Systems systems;
  private final Moments moments;
  private final MessageSource messages;
  private final Clock clock;

  IncidentForms(
      Incidents incidents,
      IncidentAnswers answers,
      Systems systems,
      Moments moments,
      MessageSource messages,
      Clock clock) {
    this.incidents = incidents;
    this.answers = answers;
    this.systems = systems;
    this.moments = moments;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String process() {
    return IncidentResponse.PROCESS;
  }

  @Override
  public Map<String, Object> atStart(String account) {
    return offered();
  }

  private Map<String, Object> offered() {
    return Map.of("systems", SelectOptions.systems(systems.notEnded(OFFERED)));
  }

  /** Nobody is aware of what is still to come; the form says what is no moment at all. */
  @Override
  public Map<String, String> refusals(Map<String, Object> given) {
    return new FilledIn(given)
        .text("aware")
        .flatMap(this::wrongMoment)
        .map(why -> Map.of("aware", say("incident.refused." + why)))
        .orElseGet(Map::of);
  }

  private Optional<String> wrongMoment(String aware) {
    try {
      Instant since = OffsetDateTime.parse(aware).toInstant();
      Instant now = clock.instant();
      return since.isAfter(now)
          ? Optional.of("aware")
          : Optional.of("aware-long-ago").filter(why -> since.isBefore(now.minus(LONGEST)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    Incident incident = incidents.findById(caseKey).orElseThrow();
    var values = new LinkedHashMap<String, Object>(offered());
    values.putAll(facts(incident));
    FilledIn report = answers.reported(caseKey);
    values.put("described", yesOrNo(report.text("description").isPresent()));
    values.put("reporter", incident.reportedBy());
    if (Triage.TASKS.contains(taskKey)) {
      values.putAll(known(incident));
    }
    FilledIn contained = answers.of(caseKey, IncidentResponse.CONTAIN);
    contained.text("reason").ifPresent(reason -> values.put("contained", reason));
    values.put("inUse", yesOrNo(contained.text("measure").isPresent()));
    return values;
  }

  /** What every form of an incident, and of its notifications, shows first. */
  Map<String, Object> facts(Incident incident) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("what", incident.what());
    facts.put(
        "system",
        Optional.ofNullable(incident.systemId())
            .flatMap(systems::find)
            .map(system -> withVersion(system.name(), incident))
            .orElseGet(() -> say("incident.system.unknown")));
    facts.put("severityInWords", severity(incident));
    facts.put("awareAt", moments.sayWhole(incident.awareAt()));
    facts.put("drill", yesOrNo(incident.drill()));
    return facts;
  }

  private static String withVersion(String system, Incident incident) {
    return incident.version() == null ? system : system + " " + incident.version();
  }

  private String severity(Incident incident) {
    return incident.severity() == null
        ? say("incident.severity.open")
        : say(
            "incident.severity." + (incident.serious() ? "serious" : "plain"), incident.severity());
  }

  /** Answers of the last triage, to be changed where more is known now. */
  private Map<String, Object> known(Incident incident) {
    var known = new LinkedHashMap<String, Object>();
    if (incident.systemId() != null) {
      known.put("systemId", incident.systemId());
    }
    if (incident.triages() > 0) {
      FilledIn last = answers.triaged(incident.caseKey());
      List.of(
              "version",
              "harm",
              "peopleAffected",
              "ongoing",
              "causalLink",
              "widespread",
              "personalData",
              "criticalInfrastructure")
          .forEach(question -> last.text(question).ifPresent(a -> known.put(question, a)));
    }
    return known;
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
