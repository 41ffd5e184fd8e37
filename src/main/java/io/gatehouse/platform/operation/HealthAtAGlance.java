package io.gatehouse.platform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The parts that the application needs, as its health endpoint sees them. */
@Component
class HealthAtAGlance {

  record Part(String name, boolean well) {}

  private final HealthEndpoint health;
  private final MessageSource messages;

  HealthAtAGlance(HealthEndpoint health, MessageSource messages) {
    this.health = health;
    this.messages = messages;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (health.health() instanceof CompositeHealth all) {
      for (Map.Entry<String, HealthComponent> part : all.getComponents().entrySet()) {
        parts.add(new Part(name(part.getKey()), part.getValue().getStatus().equals(Status.UP)));
      }
    }
    return parts;
  }

  private String name(String key) {
    return messages.getMessage("operations.health." + key, null, key, Locale.ENGLISH);
  }
}
