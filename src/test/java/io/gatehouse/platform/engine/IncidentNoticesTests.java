package io.gatehouse.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class IncidentNoticesTests {

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
            <conditionExpression xsi:type="tFormalExpression">${1 == 2}</conditionExpression>
          </sequenceFlow>
          <sequenceFlow id="nor" sourceRef="way" targetRef="end">
            <conditionExpression xsi:type="tFormalExpression">${1 == 2}</conditionExpression>
          </sequenceFlow>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  private String caseKey;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private Cases cases;
  @Autowired private Outbox outbox;
  @Autowired private People people;
  @Autowired private TimeMachine time;
  @Autowired private MeterRegistry meters;

  @BeforeEach
  void aStepThatAlwaysFails() {
    repository.createDeployment().name("stuck").addString("stuck.bpmn", STUCK).deploy();
    caseKey = cases.start(new NewCase("stuck", null, null, "developer", null, Map.of()), Map.of());
  }

  @AfterEach
  void leavesNothingBehind() {
    repository
        .createDeploymentQuery()
        .deploymentName("stuck")
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void reachEveryAdministratorOnceWhenNoTryIsLeft() {
    double before = incidents();
    time.advance(Duration.ofMinutes(30));
    assertThat(mails()).isEmpty();

    time.advance(Duration.ofHours(4));
    assertThat(job().getRetries()).isZero();
    assertThat(incidents()).isEqualTo(before + 1);
    assertThat(mails())
        .extracting(SentMail::to)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(people.holders(Role.ADMINISTRATOR.key(), null));
    assertThat(mails())
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Given up after the last try: Which way?");
              assertThat(mail.text()).contains("Stuck", caseKey, "/cases/" + caseKey);
            });
  }

  @Test
  void reachThemAgainWhenARetryFailsToo() {
    time.advance(Duration.ofHours(4));
    int told = mails().size();
    assertThat(told).isPositive();
    management.setJobRetries(job().getId(), 1);
    time.advance(Duration.ofHours(3));
    assertThat(job().getRetries()).isZero();
    assertThat(mails()).hasSize(2 * told);
  }

  private Job job() {
    return management.createJobQuery().processDefinitionKey("stuck").singleResult();
  }

  private double incidents() {
    return meters.get("gatehouse.engine.incidents").gauge().value();
  }

  private List<SentMail> mails() {
    return outbox.find(new MailQuery(null, "Given up after the last try", null, null, 200)).stream()
        .filter(mail -> mail.about().stream().anyMatch(about -> about.caseKey().equals(caseKey)))
        .toList();
  }
}
