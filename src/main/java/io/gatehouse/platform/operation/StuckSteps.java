package io.gatehouse.platform.operation;

import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.ElementNames;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's incidents, in words; each is tried once more when an operator asks for it. */
@Component
class StuckSteps {

  static final int SHOWN = 50;

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ManagementService management;
  private final Confidential confidential;
  private final Clock clock;

  StuckSteps(
      RuntimeService runtime,
      RepositoryService repository,
      ManagementService management,
      Confidential confidential,
      Clock clock) {
    this.confidential = confidential;
    this.runtime = runtime;
    this.repository = repository;
    this.management = management;
    this.clock = clock;
  }

  /** Those that stand longest come first; of a case in confidence, only that it stands still. */
  List<StuckStep> longest() {
    return incidents().orderByIncidentTimestamp().asc().listPage(0, SHOWN).stream()
        .map(this::inWords)
        .toList();
  }

  long count() {
    return incidents().count();
  }

  /** False when it is none any more. */
  boolean retry(String id) {
    return Optional.ofNullable(incidents().incidentId(id).singleResult())
        .map(incident -> retry(List.of(incident)))
        .isPresent();
  }

  int retryAll() {
    return retry(incidents().list());
  }

  private int retry(List<Incident> incidents) {
    if (!incidents.isEmpty()) {
      management
          .setJobRetries(1)
          .jobIds(incidents.stream().map(Incident::getConfiguration).toList())
          .dueDate(Date.from(clock.instant()))
          .execute();
    }
    return incidents.size();
  }

  private IncidentQuery incidents() {
    return runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
  }

  private StuckStep inWords(Incident incident) {
    String definition = incident.getProcessDefinitionId();
    String key = caseKey(incident.getProcessInstanceId());
    if (key != null && confidential.is(key)) {
      return new StuckStep(
          incident.getId(), null, null, null, null, incident.getIncidentTimestamp().toInstant());
    }
    return new StuckStep(
        incident.getId(),
        definition == null ? null : process(definition),
        definition == null ? null : step(definition, incident.getActivityId()),
        key,
        incident.getIncidentMessage(),
        incident.getIncidentTimestamp().toInstant());
  }

  private String process(String definition) {
    ProcessDefinition process = repository.getProcessDefinition(definition);
    return process.getName() == null ? process.getKey() : process.getName();
  }

  private String step(String definition, String activity) {
    return repository.getBpmnModelInstance(definition).getModelElementById(activity)
                instanceof FlowNode node
            && node.getName() != null
        ? node.getName()
        : ElementNames.inWords(activity);
  }

  private @Nullable String caseKey(@Nullable String instance) {
    return instance == null
        ? null
        : Optional.ofNullable(
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult())
            .map(ProcessInstance::getBusinessKey)
            .orElse(null);
  }
}
