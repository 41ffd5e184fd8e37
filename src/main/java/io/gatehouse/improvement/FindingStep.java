package io.gatehouse.improvement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a finding stands on its way. */
public enum FindingStep {
  CONTAIN(CorrectiveAction.CONTAIN),
  ANALYSE(CorrectiveAction.ANALYSE),
  PLAN(CorrectiveAction.PLAN),
  APPROVE(CorrectiveAction.APPROVE),
  IMPLEMENT(CorrectiveAction.IMPLEMENT),
  WAIT(null),
  VERIFY(CorrectiveAction.VERIFY),
  CLOSED(null),
  WITHDRAWN(null);

  private final @Nullable String task;

  FindingStep(@Nullable String task) {
    this.task = task;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is a cause that the plan is to deal with. */
  boolean hasCause() {
    return compareTo(ANALYSE) > 0;
  }

  /** Whether there is a plan, be it not approved yet; one that did not work is none any more. */
  boolean hasPlan() {
    return compareTo(PLAN) > 0;
  }

  boolean hasCheck() {
    return compareTo(IMPLEMENT) > 0;
  }

  static FindingStep of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  static Optional<FindingStep> at(String task) {
    return Arrays.stream(values()).filter(step -> task.equals(step.task)).findFirst();
  }
}
