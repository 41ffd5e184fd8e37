package io.gatehouse.lifecycle;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.StageEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When owners plan their next gate, and what the form that asks them shows. */
@Component
class GatePlans implements FormPrefill {

  static final String TASK = "Task_PlanNextGate";

  private final Evidence evidence;
  private final Systems systems;
  private final StageLimits limits;
  private final WorkingCalendar calendar;

  GatePlans(Evidence evidence, Systems systems, StageLimits limits, WorkingCalendar calendar) {
    this.evidence = evidence;
    this.systems = systems;
    this.limits = limits;
    this.calendar = calendar;
  }

  /** The day planned last, unless that was before the present stage was entered. */
  Optional<LocalDate> since(String systemId, List<StageEntry> stages) {
    Instant entered = stages.get(stages.size() - 1).at();
    return evidence.of(systemId).stream()
        .filter(entry -> TASK.equals(entry.task()) && !entry.at().isBefore(entered))
        .reduce((earlier, later) -> later)
        .flatMap(entry -> FilledIn.of(Optional.ofNullable(entry.values())).date("gateDate"));
  }

  @Override
  public String process() {
    return "lifecycle-stage";
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    var system = systems.get(caseKey);
    List<StageEntry> stages = systems.stages(caseKey);
    return Map.of(
        "stage", system.stage(),
        "since", day(stages.get(stages.size() - 1).at()),
        "limit", day(limits.last(caseKey).orElse(system.updatedAt())));
  }

  private String day(Instant at) {
    return LocalDate.ofInstant(at, calendar.zone()).toString();
  }
}
