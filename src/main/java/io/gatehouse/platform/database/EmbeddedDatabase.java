package io.gatehouse.platform.database;

import io.gatehouse.platform.ConditionalOnEmbeddedMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** A real PostgreSQL server, started on the data directory and stopped with the application. */
@Component
@ConditionalOnEmbeddedMode
@ConditionalOnProperty(name = "gatehouse.embedded-database", matchIfMissing = true)
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

  private final DataDirectory directory;
  private final EmbeddedPostgres server;

  EmbeddedDatabase(DataSettings settings) throws IOException {
    directory = DataDirectory.claim(settings.data());
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.postgres())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("max_connections", "100")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "on")
            .start();
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void destroy() throws IOException {
    server.close();
    directory.close();
  }
}
