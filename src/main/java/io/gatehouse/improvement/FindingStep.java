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

  static Optional<FindingStep> at(String task) {
    return Arrays.stream(values()).filter(step -> task.equals(step.task)).findFirst();
  }
}
