package io.gatehouse.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class ModelGuardTests {

  private static final String PROCESS =
      """
      <?xml version="1.0" encoding="UTF-8"?>%s
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:activiti="http://activiti.org/bpmn"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
        <process id="guarded" isExecutable="true" camunda:historyTimeToLive="1">
          <startEvent id="start"/>
          <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
          %s
        </process>
      </definitions>\
      """;

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
        <decision id="guarded-table" name="t" camunda:historyTimeToLive="1">
          <decisionTable id="table">
            <input id="i"><inputExpression id="ie" typeRef="string"%s><text>%s</text></inputExpression></input>
            <output id="o" name="o" typeRef="string"/>
            <rule id="r"><inputEntry id="e"><text>"a"</text></inputEntry>
              <outputEntry id="oe"><text>"b"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>\
      """;

  @Autowired private RepositoryService repository;

  @AfterEach
  void leavesNothingBehind() {
    repository.createDeploymentQuery().deploymentName("guarded").list().stream()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void letsTheVocabularyPass() {
    deploy(
        "",
        """
        <userTask id="task" name="Work" camunda:candidateGroups="${roles.of('risk-officer')}"/>\
        """);
    assertThat(repository.createDeploymentQuery().deploymentName("guarded").count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${roles.getClass()}",
        "${roles.of('a').getClass()}",
        "${roles.of('a').bytes}",
        "${roles.hashCode()}",
        "${roles['of']('a')}",
        "${dataSource.connection}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices()}",
        "${now()}",
        "#{dateTime().getClass()}",
        "${evidence.of('a')}",
      })
  void refusesExpressionsBeyondTheVocabulary(String expression) {
    assertThatThrownBy(
            () ->
                deploy(
                    "",
                    "<serviceTask id=\"task\" camunda:expression=\"%s\"/>".formatted(expression)))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id=\"task\" scriptFormat=\"javascript\"><script>1</script></scriptTask>",
        "<serviceTask id=\"task\" camunda:class=\"java.lang.Thread\"/>",
        "<serviceTask id=\"task\" camunda:delegateExpression=\"${roles}\"/>",
        "<serviceTask id=\"task\" camunda:type=\"external\" camunda:topic=\"t\"/>",
        "<sendTask id=\"task\" camunda:class=\"java.lang.Thread\"/>",
        "<businessRuleTask id=\"task\" camunda:decisionRef=\"risk-class\"/>",
        "<userTask id=\"task\" camunda:candidateUsers=\"risk-officer\"/>",
        "<userTask id=\"task\" camunda:assignee=\"risk-officer\"/>",
        "<userTask id=\"task\"><extensionElements><camunda:taskListener event=\"create\""
            + " expression=\"${roles.of('a')}\"/></extensionElements></userTask>",
        "<userTask id=\"task\"><extensionElements><camunda:inputOutput><camunda:inputParameter"
            + " name=\"a\"><camunda:script scriptFormat=\"js\">1</camunda:script>"
            + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
        "<userTask id=\"task\"><extensionElements><x:y xmlns:x=\"urn:unknown\"/>"
            + "</extensionElements></userTask>",
        "<userTask id=\"task\"/><sequenceFlow id=\"f\" sourceRef=\"task\" targetRef=\"end\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" language=\"javascript\">1"
            + "</conditionExpression></sequenceFlow><endEvent id=\"end\"/>",
        "<userTask id=\"task\"/><sequenceFlow id=\"f\" sourceRef=\"task\" targetRef=\"end\">"
            + "<conditionExpression xsi:type=\"tFormalExpression\" camunda:resource=\"a.js\"/>"
            + "</sequenceFlow><endEvent id=\"end\"/>",
      })
  void refusesCodeAndPersons(String element) {
    assertThatThrownBy(() -> deploy("", element)).isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<serviceTask id=\"task\" activiti:class=\"java.lang.Thread\""
            + " camunda:expression=\"${1 == 1}\"/>",
        "<serviceTask id=\"task\" activiti:type=\"external\" activiti:topic=\"t\""
            + " camunda:expression=\"${1 == 1}\"/>",
        "<intermediateThrowEvent id=\"task\"><messageEventDefinition"
            + " activiti:class=\"java.lang.Thread\"/></intermediateThrowEvent>",
        "<callActivity id=\"task\" calledElement=\"x\""
            + " activiti:variableMappingClass=\"java.lang.Thread\"/>",
        "<userTask id=\"task\" activiti:assignee=\"risk-officer\"/>",
        "<userTask id=\"task\" activiti:candidateUsers=\"risk-officer\"/>",
        "<userTask id=\"task\" activiti:formKey=\"f\"/>",
        "<userTask id=\"task\" xmlns:own=\"urn:own\" own:note=\"n\"/>",
        "<userTask id=\"task\"><extensionElements><activiti:taskListener event=\"create\""
            + " class=\"java.lang.Thread\"/></extensionElements></userTask>",
      })
  void refusesTheNamesOfTheEnginesPredecessorAndOfAnybodyElse(String element) {
    assertThatThrownBy(() -> deploy("", element)).hasMessageContaining("Model is refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<userTask id=\"task\"><extensionElements><di:x><camunda:executionListener"
            + " event=\"start\" class=\"java.lang.Thread\"/></di:x></extensionElements></userTask>",
        "<userTask id=\"task\"><extensionElements><di:executionListener event=\"start\""
            + " class=\"java.lang.Thread\"/></extensionElements></userTask>",
        "<userTask id=\"task\"><extensionElements><dc:taskListener event=\"create\""
            + " class=\"java.lang.Thread\"/></extensionElements></userTask>",
      })
  void refusesCodeThatIsDressedAsDrawing(String element) {
    assertThatThrownBy(() -> deploy("", element)).hasMessageContaining("Model is refused");
  }

  @Test
  void refusesExternalEntities() {
    assertThatThrownBy(
            () ->
                deploy(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                    "<userTask id=\"task\" name=\"&e;\"/>"))
        .isInstanceOf(ProcessEngineException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy"})
  void refusesTablesInOtherLanguages(String language) {
    assertThatThrownBy(
            () -> deployTable(" expressionLanguage=\"" + language + "\"", "${''.getClass()}"))
        .hasStackTraceContaining("only FEEL is allowed");
  }

  @Test
  void letsFeelTablesPass() {
    deployTable("", "answer");
    assertThat(repository.createDeploymentQuery().deploymentName("guarded").count()).isOne();
  }

  private void deploy(String prolog, String elements) {
    repository
        .createDeployment()
        .name("guarded")
        .addString("guarded.bpmn", PROCESS.formatted(prolog, elements))
        .deploy();
  }

  private void deployTable(String language, String input) {
    repository
        .createDeployment()
        .name("guarded")
        .addString("guarded.dmn", TABLE.formatted(language, input))
        .deploy();
  }
}
