package io.gatehouse.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression's syntax tree and allows variables, literals, comparisons and calls of the
 * vocabulary.
 */
class ExpressionCheck {

  private static final Set<Class<?>> HARMLESS =
      Set.of(
          AstEval.class,
          AstText.class,
          AstComposite.class,
          AstNested.class,
          AstIdentifier.class,
          AstParameters.class,
          AstBinary.class,
          AstUnary.class,
          AstString.class,
          AstNumber.class,
          AstBoolean.class,
          AstNull.class);

  private final Vocabulary vocabulary;

  ExpressionCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void refuseUnlessAllowed(String text) {
    try {
      check(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot(), text);
    } catch (TreeBuilderException e) {
      throw new ProcessEngineException("Cannot read the expression " + text, e);
    }
  }

  private void check(Node node, String text) {
    if (node instanceof AstMethod) {
      checkCall(node, text);
      return;
    }
    if (!HARMLESS.contains(node.getClass())) {
      throw refused(text, "only variables, comparisons and calls of the vocabulary are allowed");
    }
    for (int i = 0; i < node.getCardinality(); i++) {
      check(node.getChild(i), text);
    }
  }

  private void checkCall(Node call, String text) {
    Node parameters = call.getChild(1);
    if (!(call.getChild(0) instanceof AstDot dot)
        || !(dot.getChild(0) instanceof AstIdentifier bean)) {
      throw refused(text, "a call has the form ${bean.method(…)}");
    }
    String method = dot.toString().substring(dot.toString().indexOf('.') + 1).trim();
    if (vocabulary.method(bean.getName(), method, parameters.getCardinality()).isEmpty()) {
      throw refused(
          text,
          "%s.%s with %d values is not part of the vocabulary"
              .formatted(bean.getName(), method, parameters.getCardinality()));
    }
    check(parameters, text);
  }

  private static ProcessEngineException refused(String text, String reason) {
    return new ProcessEngineException("Expression " + text + " is refused: " + reason);
  }
}
