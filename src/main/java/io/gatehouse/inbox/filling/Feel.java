package io.gatehouse.inbox.filling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/**
 * Conditions of forms, answered by the engine's own FEEL. The only place for its classes; what
 * browser and server both answer is written down in feel-vectors.json.
 */
@Component
class Feel {

  private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
  private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

  /**
   * @param expression one that was accepted when its form was read
   */
  boolean isTrue(String expression, Map<String, Object> context) {
    var result = engine.evaluate(parsed.computeIfAbsent(expression, this::parse), context);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  private ParsedExpression parse(String expression) {
    return engine.parseExpression(expression.substring(1)).parsedExpression();
  }
}
