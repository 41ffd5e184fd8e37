package io.gatehouse.platform.database;

import io.gatehouse.platform.ConditionalOnEmbeddedMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives back, before the scheduler starts, what a killed application was at: nobody else can be on
 * a directory that is locked.
 */
@Component
@ConditionalOnEmbeddedMode
@ConditionalOnProperty(name = "gatehouse.embedded-database", matchIfMissing = true)
class WorkLeftBehind implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(WorkLeftBehind.class);

  private final JdbcClient jdbc;

  WorkLeftBehind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    int released =
        jdbc.sql(
                """
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                  version = version + 1
                where picked\
                """)
            .update();
    if (released > 0) {
      log.info("Taking up again what an earlier run was at: {} pieces of work", released);
    }
  }
}
