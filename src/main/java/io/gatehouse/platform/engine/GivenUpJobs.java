package io.gatehouse.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records an incident as the engine does, and says so. */
@Component
class GivenUpJobs extends DefaultIncidentHandler {

  private final ApplicationEventPublisher events;

  GivenUpJobs(ApplicationEventPublisher events) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.events = events;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    var incident = (IncidentEntity) super.handleIncident(context, message);
    events.publishEvent(givenUp(incident));
    return incident;
  }

  private static JobGivenUp givenUp(IncidentEntity incident) {
    Optional<ProcessDefinitionEntity> process =
        Optional.ofNullable(incident.getProcessDefinitionId())
            .map(id -> incident.getProcessDefinition());
    return new JobGivenUp(
        incident.getId(),
        process.map(p -> p.getName() == null ? p.getKey() : p.getName()).orElse(null),
        process.map(p -> step(p, incident.getActivityId())).orElse(null),
        Optional.ofNullable(incident.getExecutionId())
            .map(id -> incident.getExecution())
            .map(ExecutionEntity::getProcessBusinessKey)
            .orElse(null),
        incident.getIncidentMessage());
  }

  private static String step(ProcessDefinitionEntity process, String id) {
    ActivityImpl activity = process.findActivity(id);
    return activity == null || activity.getName() == null ? id : activity.getName();
  }
}
