package io.gatehouse.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns on in embedded mode what a server has to ask for; every setting can still be overridden.
 */
class EmbeddedDefaults implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (Mode.of(environment) == Mode.EMBEDDED) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "gatehouseEmbeddedMode",
                  Map.of(
                      "gatehouse.demo.accounts", "true",
                      "gatehouse.demo.organisation", "true",
                      "gatehouse.time-machine", "true")));
    }
  }

  /** After application.yaml has been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
