package io.gatehouse.identity.preference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom single keys do nothing: they press some by accident, or speak to their computer. */
@Repository
public class SingleKeys {

  private final JdbcClient jdbc;

  SingleKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean areOff(String account) {
    return jdbc.sql("select exists (select from single_keys_off where account = ?)")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  void turn(String account, boolean on) {
    String change =
        on
            ? "delete from single_keys_off where account = ?"
            : "insert into single_keys_off values (?) on conflict do nothing";
    jdbc.sql(change).param(account).update();
  }
}
