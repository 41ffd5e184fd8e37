package io.gatehouse.platform.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How many incidents are open, asked at each scrape. */
@Component
class IncidentGauge implements MeterBinder {

  private final RuntimeService runtime;

  IncidentGauge(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("gatehouse.engine.incidents", () -> runtime.createIncidentQuery().count())
        .description("Steps that were given up and wait for an operator")
        .register(registry);
  }
}
