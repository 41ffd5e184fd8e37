package io.gatehouse.incident;

import io.gatehouse.incident.clock.Duty;
import io.gatehouse.incident.clock.DutyTable;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by the tables what would be owed if an incident turned out to be another one. */
@Component
public class IncidentForecasts {

  /** What may turn out, and how its triage would be answered then. */
  private static final Map<String, Map<String, String>> CHANGES = changes();

  private final IncidentAnswers answers;
  private final IncidentClassification classification;
  private final DutyTable duties;
  private final Systems systems;

  IncidentForecasts(
      IncidentAnswers answers,
      IncidentClassification classification,
      DutyTable duties,
      Systems systems) {
    this.answers = answers;
    this.classification = classification;
    this.duties = duties;
    this.systems = systems;
  }

  /**
   * What another triage would come to.
   *
   * @param change {@code death widespread irreversible breach harmless}
   * @param sooner duties that come up, or are due sooner than they are now
   * @param ends duties that would apply no more
   */
  public record Forecast(String change, int severity, List<Duty> sooner, List<Duty> ends) {}

  /** Only what would change anything; nothing before the first triage. */
  public List<Forecast> of(Incident incident) {
    if (incident.triages() == 0 || !incident.open()) {
      return List.of();
    }
    Triage known = Triage.of(answers.triaged(incident.caseKey()));
    Map<String, Duty> owed = owed(known, incident);
    return CHANGES.entrySet().stream()
        .map(change -> forecast(change.getKey(), with(known, change.getValue()), incident, owed))
        .filter(forecast -> !forecast.sooner().isEmpty() || !forecast.ends().isEmpty())
        .toList();
  }

  private Forecast forecast(
      String change, Triage triage, Incident incident, Map<String, Duty> owed) {
    Map<String, Duty> then = owed(triage, incident);
    List<Duty> sooner =
        then.values().stream().filter(duty -> isSooner(duty, owed.get(duty.duty()))).toList();
    List<Duty> ends =
        owed.values().stream().filter(duty -> !then.containsKey(duty.duty())).toList();
    return new Forecast(change, severity(triage), sooner, ends);
  }

  private static boolean isSooner(Duty duty, @Nullable Duty before) {
    return before == null || duty.initialDue().isBefore(before.initialDue());
  }

  private Map<String, Duty> owed(Triage triage, Incident incident) {
    AiSystemView system =
        Optional.ofNullable(incident.systemId()).flatMap(systems::find).orElse(null);
    Map<String, Object> rule = classification.severity(triage).rules().get(0);
    return duties
        .of(
            triage.forClocks(severity(triage), "yes".equals(rule.get("serious")), system),
            incident.awareAt())
        .stream()
        .collect(
            Collectors.toMap(
                Duty::duty, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  private int severity(Triage triage) {
    Map<String, Object> rule = classification.severity(triage).rules().get(0);
    return Integer.parseInt(String.valueOf(rule.get("severity")));
  }

  private static Triage with(Triage known, Map<String, String> change) {
    Map<String, String> changed = new HashMap<>(known.answers());
    changed.putAll(change);
    return new Triage(known.systemId(), known.version(), changed);
  }

  private static Map<String, Map<String, String>> changes() {
    Map<String, Map<String, String>> changes = new LinkedHashMap<>();
    changes.put("death", Map.of("harm", "death"));
    changes.put("widespread", Map.of("widespread", "yes"));
    changes.put("irreversible", Map.of("criticalInfrastructure", "irreversible"));
    changes.put("breach", Map.of("personalData", "breach"));
    changes.put(
        "harmless",
        Map.of(
            "harm", "none",
            "ongoing", "no",
            "widespread", "no",
            "personalData", "none",
            "criticalInfrastructure", "no"));
    return changes;
  }
}
