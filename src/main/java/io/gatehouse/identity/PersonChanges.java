package io.gatehouse.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who changed what about people, in the transaction of the change. */
@Component
public class PersonChanges {

  private final JdbcClient database;
  private final Clock clock;

  PersonChanges(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void note(String account, String what, @Nullable String detail, String by) {
    database
        .sql(
            "insert into person_change (account, what, detail, changed_by, changed_at) values (?, ?, ?, ?, ?)")
        .params(account, what, detail, by, Timestamp.from(clock.instant()))
        .update();
  }

  /** Newest first, the last fifty. */
  List<PersonFile.Change> of(String account) {
    return database
        .sql(
            "select what, detail, changed_by, changed_at from person_change where account = ? order by id desc limit 50")
        .param(account)
        .query(
            (row, number) ->
                new PersonFile.Change(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
        .list();
  }
}
