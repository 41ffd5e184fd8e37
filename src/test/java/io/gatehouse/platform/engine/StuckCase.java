package io.gatehouse.platform.engine;

import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** A case of which a step fails at every try: after {@code right} is set it goes well. */
public class StuckCase {

  private static final String STUCK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
        <process id="stuck" name="Stuck" isExecutable="true" camunda:historyTimeToLive="1">
          <extensionElements><camunda:properties>
            <camunda:property name="prefix" value="STUCK"/>
            <camunda:property name="iso" value="8.1"/>
          </camunda:properties></extensionElements>
          <startEvent id="start"/>
          <sequenceFlow id="flow" sourceRef="start" targetRef="way"/>
          <exclusiveGateway id="way" name="Which way?" camunda:asyncBefore="true"/>
          <sequenceFlow id="none" sourceRef="way" targetRef="end">
            <conditionExpression xsi:type="tFormalExpression">${right}</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="nor" sourceRef="way" targetRef="end">
            <conditionExpression xsi:type="tFormalExpression">${1 == 2}</conditionExpression>
          </sequenceFlow>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  public final String key;
  private final RepositoryService repository;
  private final ManagementService management;
  private final RuntimeService runtime;

  StuckCase(
      RepositoryService repository,
      ManagementService management,
      RuntimeService runtime,
      Cases cases) {
    this.repository = repository;
    this.management = management;
    this.runtime = runtime;
    repository.createDeployment().name("stuck").addString("stuck.bpmn", STUCK).deploy();
    key =
        cases.start(
            new NewCase("stuck", null, null, "developer", null, Map.of()), Map.of("right", false));
  }

  public Job job() {
    return management.createJobQuery().processDefinitionKey("stuck").singleResult();
  }

  /** The cause is removed. */
  public void isMended() {
    runtime.setVariable(job().getProcessInstanceId(), "right", true);
  }

  /** So that it makes no other test wait. */
  public void isGone() {
    repository
        .createDeploymentQuery()
        .deploymentName("stuck")
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }
}
