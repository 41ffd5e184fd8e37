package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class GatehouseTests {

  @Autowired private ProcessEngine engine;

  @Test
  void deploysEveryProcessOfTheLibrary() throws IOException {
    try (var library = Files.walk(Path.of("processes"))) {
      assertThat(
              engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list())
          .extracting(ProcessDefinition::getKey)
          .containsExactlyInAnyOrderElementsOf(
              library
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".bpmn"))
                  .map(name -> name.replace(".bpmn", ""))
                  .toList());
    }
  }
}
