package io.gatehouse.platform.engine;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions see variables and the vocabulary, nothing else.
 *
 * <p>Two walls: an expression outside the vocabulary is refused when it is created, and what would
 * get past that check still meets a resolver that reads no property and calls no other method.
 */
class WalledExpressionManager extends JuelExpressionManager {

  private final Vocabulary vocabulary;
  private final ExpressionCheck check;

  WalledExpressionManager(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.check = new ExpressionCheck(vocabulary);
  }

  @Override
  public Expression createExpression(String text) {
    check.refuseUnlessAllowed(text);
    return super.createExpression(text);
  }

  @Override
  protected ELResolver createElResolver() {
    return new VocabularyResolver(vocabulary);
  }
}
