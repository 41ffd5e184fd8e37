package io.gatehouse.platform.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** The parts that the application needs, as its health endpoint sees them. */
@Component
class HealthAtAGlance {

  private static final Set<String> NAMED =
      Set.of(
          "db",
          "dbScheduler",
          "diskSpace",
          "jobExecutor",
          "livenessState",
          "ping",
          "processEngine",
          "readinessState",
          "ssl");

  /**
   * @param name as the texts have it; {@code other} for what they have no name for
   */
  record Part(String name, boolean well) {}

  private final HealthEndpoint health;

  HealthAtAGlance(HealthEndpoint health) {
    this.health = health;
  }

  List<Part> parts() {
    return health.health() instanceof CompositeHealth all
        ? all.getComponents().entrySet().stream().map(HealthAtAGlance::part).toList()
        : List.of();
  }

  private static Part part(Map.Entry<String, HealthComponent> part) {
    return new Part(
        NAMED.contains(part.getKey()) ? part.getKey() : "other",
        part.getValue().getStatus().equals(Status.UP));
  }
}
