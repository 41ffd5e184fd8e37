package io.gatehouse.lifecycle.request;

import io.gatehouse.lifecycle.Doer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked a lifecycle case last: in whose name it calls what it calls. */
@Component
public class AskedFor {

  private final JdbcClient jdbc;

  AskedFor(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The asker of what is being delivered in this transaction, else the application. */
  public String lastAsker(String systemId) {
    return jdbc.sql(
            """
            select asked_by from system_request
            where system_id = ? and state = 'delivered' and case_key is null""")
        .param(systemId)
        .query(String.class)
        .optional()
        .orElseGet(Doer::current);
  }
}
