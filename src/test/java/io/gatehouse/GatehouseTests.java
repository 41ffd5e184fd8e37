package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class GatehouseTests {

  @Autowired private ProcessEngine engine;

  @Test
  void startsAnEngine() {
    assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list()).isNotNull();
  }
}
