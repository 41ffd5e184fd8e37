package io.gatehouse.lifecycle.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may be asked of a lifecycle case, and at which stages. */
public enum RequestType {
  GATE("design", "development", "verification", "deployment", "retirement"),
  REVIEW("operation"),
  RETIREMENT("operation", "suspended", "retirement"),
  SUSPENSION("operation"),
  RESUMPTION("suspended"),
  /** Asked by the approval of a substantial change; names the stage that it re-opens. */
  CHANGE("operation");

  /** The stages before operation, which a change may re-open. */
  private static final Set<String> BEFORE_OPERATION =
      Set.of("design", "development", "verification", "deployment");

  private final Set<String> stages;

  RequestType(String... stages) {
    this.stages = Set.of(stages);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the message that the case waits for at that stage. */
  public String message(String stage) {
    boolean asksForTheGateOfTheStage =
        this == RESUMPTION || this == RETIREMENT && stage.equals("retirement");
    return asksForTheGateOfTheStage
        ? GATE.message(stage)
        : this == CHANGE ? "change-approved" : key() + "-requested";
  }

  boolean takenAt(String stage) {
    return stages.contains(stage);
  }

  /** Whether a system in operation whose re-opened version is in its gates takes it at once. */
  boolean takenWhenReopened(String stage) {
    return (this == SUSPENSION || this == RETIREMENT) && BEFORE_OPERATION.contains(stage);
  }

  /** Whether it is kept for the return to operation, which a re-opened gate leads back to. */
  boolean keptWhenReopened(String stage) {
    return stages.contains("operation") && BEFORE_OPERATION.contains(stage);
  }

  /**
   * Whether a case of that process, reviewing that gate, is what such a request starts at that
   * stage: the deployment gate resumes a suspended system only.
   */
  boolean isAnsweredBy(String process, Optional<String> gate, String stage) {
    return switch (this) {
      case GATE -> takenAt(stage) && gate.filter(GATE::takenAt).isPresent();
      case RESUMPTION -> takenAt(stage) && gate.filter("deployment"::equals).isPresent();
      case RETIREMENT -> gate.filter("retirement"::equals).isPresent();
      case REVIEW -> process.equals("periodic-review");
      case SUSPENSION, CHANGE -> false;
    };
  }

  /** What people may ask for. */
  static Stream<RequestType> byPeople() {
    return Stream.of(values()).filter(type -> type != CHANGE);
  }

  static Optional<RequestType> find(String key) {
    return byPeople().filter(type -> type.key().equals(key)).findFirst();
  }
}
