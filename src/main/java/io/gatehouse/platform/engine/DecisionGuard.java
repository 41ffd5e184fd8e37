package io.gatehouse.platform.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decision tables speak FEEL; any other expression language is refused. */
@Component
class DecisionGuard implements DmnTransformListener {

  @Override
  public void transformDecisionRequirementsGraph(
      Definitions definitions, DmnDecisionRequirementsGraph graph) {
    check(definitions.getDomElement());
  }

  @Override
  public void transformDecision(Decision decision, DmnDecision transformed) {
    check(decision.getDomElement());
  }

  private static void check(DomElement element) {
    if (!isFeel(element.getAttribute("expressionLanguage"))) {
      throw new ProcessEngineException(
          "Decision table is refused: <%s> asks for the expression language '%s', only FEEL is allowed"
              .formatted(element.getLocalName(), element.getAttribute("expressionLanguage")));
    }
    element.getChildElements().forEach(DecisionGuard::check);
  }

  private static boolean isFeel(@Nullable String language) {
    return language == null
        || language.equalsIgnoreCase("feel")
        || language.matches("https?://www\\.omg\\.org/spec/DMN/\\d+/FEEL/?")
        || language.matches("http://www\\.omg\\.org/spec/FEEL/\\d+");
  }

  @Override
  public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
    // covered by the walk over the whole decision
  }

  @Override
  public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
    // covered by the walk over the whole decision
  }

  @Override
  public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
    // covered by the walk over the whole decision
  }
}
