package io.gatehouse.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access_token}: rows are added and revoked, never removed. */
@Repository
class TokenTable {

  private final JdbcClient jdbc;

  TokenTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Token add(
      String secret,
      Scope scope,
      @Nullable String name,
      String account,
      Instant now,
      @Nullable Instant expires) {
    return jdbc.sql(
            """
            insert into access_token
              (secret_hash, beginning, scope, name, account, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?) returning *
            """)
        .params(
            Secrets.hash(secret),
            Secrets.beginning(secret),
            scope.key(),
            name,
            account,
            Timestamp.from(now),
            expires == null ? null : Timestamp.from(expires))
        .query(TokenTable::read)
        .single();
  }

  Optional<Token> bySecret(String secret) {
    return jdbc.sql("select * from access_token where secret_hash = ?")
        .param(Secrets.hash(secret))
        .query(TokenTable::read)
        .optional();
  }

  Optional<Token> find(long id) {
    return jdbc.sql("select * from access_token where id = ?")
        .param(id)
        .query(TokenTable::read)
        .optional();
  }

  /** The one that somebody has for themselves and that is not revoked. */
  Optional<Token> own(String account, Scope scope) {
    return jdbc.sql(
            "select * from access_token where account = ? and scope = ? and name is null"
                + " and revoked_at is null")
        .params(account, scope.key())
        .query(TokenTable::read)
        .optional();
  }

  /** So that two who renew the same one at once do not both have one. */
  void waitForOtherChanges(String account) {
    jdbc.sql("select from person where account = ? for update").param(account).query().listOfRows();
  }

  boolean isNamed(String name) {
    return jdbc.sql(
            "select exists (select from access_token where name = ? and revoked_at is null)")
        .param(name)
        .query(Boolean.class)
        .single();
  }

  /** Newest first; {@code account} is blank for everybody's. */
  List<Token> before(String account, long before, int most) {
    return jdbc.sql(
            "select * from access_token where id < :before and (:account = '' or account = :account)"
                + " order by id desc limit :most")
        .param("account", account)
        .param("before", before)
        .param("most", most)
        .query(TokenTable::read)
        .list();
  }

  boolean revoke(long id, String by, Instant now) {
    return jdbc.sql(
                "update access_token set revoked_at = ?, revoked_by = ?"
                    + " where id = ? and revoked_at is null")
            .params(Timestamp.from(now), by, id)
            .update()
        > 0;
  }

  /** Once a minute at most, whatever a program does. */
  void used(long id, Instant now) {
    jdbc.sql(
            "update access_token set last_used_at = :now"
                + " where id = :id and (last_used_at is null or last_used_at <= :before)")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("before", Timestamp.from(now.minusSeconds(60)))
        .update();
  }

  private static Token read(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getLong("id"),
        row.getString("beginning"),
        Scope.of(row.getString("scope")),
        row.getString("name"),
        row.getString("account"),
        row.getTimestamp("made_at").toInstant(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"),
        row.getString("revoked_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
