package io.gatehouse.identity.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one line instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
