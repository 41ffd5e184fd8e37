package io.gatehouse.lifecycle;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a registration show. */
@Component
class RegistrationForms implements FormPrefill {

  /** More than this, and a list to choose from is no help. */
  private static final int OFFERED = 2_000;

  private final Cases cases;
  private final Systems systems;
  private final People people;
  private final Evidence evidence;

  RegistrationForms(Cases cases, Systems systems, People people, Evidence evidence) {
    this.cases = cases;
    this.systems = systems;
    this.people = people;
    this.evidence = evidence;
  }

  @Override
  public String process() {
    return SystemRegistration.PROCESS;
  }

  @Override
  public Map<String, Object> atStart(String account) {
    return offered();
  }

  private Map<String, Object> offered() {
    return Map.of("people", SelectOptions.people(people.all()));
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    var values = new LinkedHashMap<>(offered());
    String systemId = cases.get(caseKey).systemId();
    if (systemId != null) {
      AiSystemView system = systems.get(systemId);
      values.putAll(system.draft().values());
      values.put("systemId", systemId);
      if (taskKey.equals(SystemRegistration.TRIAGE)) {
        values.put("systems", SelectOptions.systems(others(system)));
      }
    }
    return values;
  }

  /** What this one may repeat: those of a similar name first. */
  private List<AiSystemView> others(AiSystemView system) {
    return Stream.concat(
            systems.similarTo(system.name()).stream(), systems.notEnded(OFFERED).stream())
        .filter(other -> !other.id().equals(system.id()))
        .distinct()
        .toList();
  }
}
