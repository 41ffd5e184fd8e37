package io.gatehouse.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.inbox.Roles;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;

/** Camunda as it comes, with full history, in a schema of its own beside ours. */
class BareEngine implements AutoCloseable {

  private final HikariDataSource connections = new HikariDataSource();
  private final ProcessEngine engine;

  /**
   * @param ours whose database and number of connections it uses
   */
  BareEngine(HikariDataSource ours) {
    connections.setJdbcUrl(ours.getJdbcUrl());
    connections.setUsername(ours.getUsername());
    connections.setPassword(ours.getPassword());
    connections.setMaximumPoolSize(ours.getMaximumPoolSize());
    connections.setSchema("bare");
    ProcessEngineConfigurationImpl bare = new StandaloneProcessEngineConfiguration();
    bare.setProcessEngineName("bare");
    bare.setDataSource(connections);
    bare.setDatabaseSchema("bare");
    bare.setDatabaseTablePrefix("bare.");
    bare.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    bare.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    bare.setJobExecutorActivate(false);
    bare.setMetricsEnabled(false);
    bare.setIdGenerator(new StrongUuidGenerator());
    bare.setBeans(Map.of("roles", new Roles()));
    engine = bare.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("bench/small-case.bpmn")
        .addClasspathResource("inbox/review-report.form")
        .deploy();
  }

  void start(int number) {
    engine.getRuntimeService().startProcessInstanceByKey("small-case", "SMALL-" + number);
  }

  void complete(String task) {
    engine.getIdentityService().setAuthentication("risk-officer", List.of());
    try {
      engine.getTaskService().complete(task, Map.of("verdict", "accepted"));
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  List<String> tasks() {
    return engine.getTaskService().createTaskQuery().list().stream().map(Task::getId).toList();
  }

  @Override
  public void close() {
    engine.close();
    connections.close();
  }
}
