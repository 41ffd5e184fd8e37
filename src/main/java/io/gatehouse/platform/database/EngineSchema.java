package io.gatehouse.platform.database;

import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts that the engine's own library carries. */
@Component
class EngineSchema implements JavaMigration {

  private static final String SCRIPT =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

  @Override
  public void migrate(Context context) {
    var scripts =
        Stream.of("engine", "history", "identity", "decision.engine", "decision.history")
            .map(part -> new ClassPathResource(SCRIPT.formatted(part)))
            .toArray(ClassPathResource[]::new);
    new ResourceDatabasePopulator(scripts)
        .execute(new SingleConnectionDataSource(context.getConnection(), true));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "Camunda 7.24";
  }

  /** The version stands for the content: an engine upgrade is a migration of its own. */
  @Override
  public Integer getChecksum() {
    return 724;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
