package io.gatehouse.figures;

import io.gatehouse.inbox.Confidential;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What only its handler reads is in no figure. */
@Component
class ConfidentialCases implements UncountedCases {

  private final Confidential confidential;

  ConfidentialCases(Confidential confidential) {
    this.confidential = confidential;
  }

  @Override
  public Collection<String> keys() {
    return confidential.all();
  }
}
