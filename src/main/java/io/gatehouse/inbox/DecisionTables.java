package io.gatehouse.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.inbox.model.LatestVersions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the organisation's decision tables, always at their latest version. */
@Component
public class DecisionTables {

  private final LatestVersions latest;
  private final DecisionService decisions;

  /** A version answers the same question alike; a minute bounds what asks for today's date. */
  private final Cache<Question, Decision> answers =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  private record Question(String definitionId, Map<String, Object> inputs) {}

  DecisionTables(LatestVersions latest, @Lazy DecisionService decisions) {
    this.latest = latest;
    this.decisions = decisions;
  }

  /** The version that a question would be answered by now; asking leaves no trace. */
  public int version(String table) {
    return published(table).getVersion();
  }

  private DecisionDefinition published(String table) {
    return latest
        .table(table)
        .orElseThrow(
            () -> new IllegalArgumentException("No decision table is published as " + table));
  }

  public Decision evaluate(String table, Map<String, Object> inputs) {
    DecisionDefinition definition = published(table);
    Question question = new Question(definition.getId(), new HashMap<>(inputs));
    Decision known = answers.getIfPresent(question);
    if (known != null) {
      return known;
    }
    Decision answer = answer(definition, inputs);
    answers.put(question, answer);
    return answer;
  }

  private Decision answer(DecisionDefinition definition, Map<String, Object> inputs) {
    List<Map<String, Object>> rules =
        decisions
            .evaluateDecisionTableById(definition.getId())
            .variables(inputs)
            .evaluate()
            .getResultList();
    return new Decision(List.copyOf(rules), definition.getVersion());
  }
}
