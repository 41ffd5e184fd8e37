package io.gatehouse.inbox;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the organisation's decision tables, always at their latest version. */
@Component
public class DecisionTables {

  private final RepositoryService repository;
  private final DecisionService decisions;

  DecisionTables(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  public Decision evaluate(String table, Map<String, Object> inputs) {
    DecisionDefinition definition = latest(table);
    List<Map<String, Object>> rules =
        decisions
            .evaluateDecisionTableById(definition.getId())
            .variables(inputs)
            .evaluate()
            .getResultList();
    return new Decision(rules, definition.getVersion());
  }

  private DecisionDefinition latest(String table) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(table)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      throw new IllegalArgumentException("No decision table is published as " + table);
    }
    return definition;
  }
}
