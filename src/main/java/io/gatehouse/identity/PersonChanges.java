package io.gatehouse.identity;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who changed what about people, in the transaction of the change: for pages, and as evidence
 * in a chain of its own. Neither ever has a password.
 */
@Component
public class PersonChanges {

  /** What the chain is called where cases have their keys. */
  public static final String CHAIN = "PEOPLE";

  private static final String READ =
      "select id, account, what, detail, changed_by, changed_at from person_change ";

  private final JdbcClient database;
  private final Evidence evidence;
  private final Clock clock;

  PersonChanges(JdbcClient database, Evidence evidence, Clock clock) {
    this.database = database;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** Notes that something is so now, where that says all. */
  public void note(String account, String what, @Nullable String now, String by) {
    note(account, what, null, now, by);
  }

  public void note(
      String account, String what, @Nullable String before, @Nullable String now, String by) {
    database
        .sql(
            "insert into person_change (account, what, detail, changed_by, changed_at) values (?, ?, ?, ?, ?)")
        .params(account, what, detail(what, before, now), by, Timestamp.from(clock.instant()))
        .update();
    evidence.record(evidence(account, what, before, now, by));
  }

  private static @Nullable String detail(
      String what, @Nullable String before, @Nullable String now) {
    if (before != null && now != null || what.equals("manager-changed")) {
      return (before == null ? "–" : before) + " → " + (now == null ? "–" : now);
    }
    return before == null ? now : before;
  }

  private static NewEvidence evidence(
      String account, String what, @Nullable String before, @Nullable String now, String by) {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("account", account);
    values.put("change", what);
    values.put("before", before);
    values.put("after", now);
    return new NewEvidence(
        CHAIN, "noted", null, null, by, null, false, values, List.of(), "people", 1, "A.3.2 5.3");
  }

  /** Newest first, the last fifty. */
  List<PersonFile.Change> of(String account) {
    return database
        .sql(READ + "where account = ? order by id desc limit 50")
        .param(account)
        .query(PersonChanges::read)
        .list();
  }

  /**
   * Of everybody, newest first.
   *
   * @param account blank for all
   * @param before the number of a change, only earlier ones than which are wanted
   */
  public List<PersonFile.Change> before(String account, long before, int most) {
    return database
        .sql(
            READ
                + "where id < :before and (:account = '' or account = :account)"
                + " order by id desc limit :most")
        .param("before", before)
        .param("account", account)
        .param("most", most)
        .query(PersonChanges::read)
        .list();
  }

  private static PersonFile.Change read(ResultSet row, int number) throws SQLException {
    return new PersonFile.Change(
        row.getLong("id"),
        row.getString("account"),
        row.getString("what"),
        row.getString("detail"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }
}
