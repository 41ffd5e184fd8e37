package io.gatehouse.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
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

  /** How long before its very first start the demo organisation's story begins. */
  private static final Duration DEMO_STORY = Duration.ofDays(45);

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (Mode.of(environment) == Mode.EMBEDDED) {
      Map<String, Object> defaults = new HashMap<>();
      defaults.put("gatehouse.demo.accounts", "true");
      defaults.put("gatehouse.demo.organisation", "true");
      defaults.put("gatehouse.time-machine", "true");
      if (environment.getProperty("gatehouse.demo.organisation", Boolean.class, true)) {
        defaults.put(
            "gatehouse.time.start", Clock.systemUTC().instant().minus(DEMO_STORY).toString());
      }
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("gatehouseEmbeddedMode", defaults));
    }
  }

  /** After application.yaml has been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
