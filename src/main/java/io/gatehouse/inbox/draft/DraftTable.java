package io.gatehouse.inbox.draft;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drafts of one kind of form, one a form and person. */
final class DraftTable {

  /** Characters of JSON: some hundred pages, and no place to store things in. */
  static final int MOST = 256 * 1024;

  private final JdbcClient jdbc;
  private final Moments moments;
  private final String put;
  private final String find;
  private final String all;
  private final String delete;

  /**
   * @param table of the database
   * @param form its column that says which form
   */
  DraftTable(JdbcClient jdbc, Moments moments, String table, String form) {
    this.jdbc = jdbc;
    this.moments = moments;
    put =
        """
        insert into %1$s as kept (%2$s, account, typed, saved, page, turn)
        values (?, ?, ?, ?, ?, ?)
        on conflict (%2$s, account) do update
        set typed = excluded.typed, saved = excluded.saved, page = excluded.page,
          turn = excluded.turn
        where (kept.page = excluded.page and kept.turn > excluded.turn) is not true
        """
            .formatted(table, form);
    find = "select typed, saved, page from %s where %s = ? and account = ?".formatted(table, form);
    all = "select %2$s, saved from %1$s where account = ?".formatted(table, form);
    delete = "delete from %s where %s = ? and account = ?".formatted(table, form);
  }

  void put(String form, String account, Typed sent) {
    String typed = Written.storable(sent.written());
    if (typed.length() > MOST) {
      throw new DraftTooLarge(MOST);
    }
    Instant now = moments.now().truncatedTo(ChronoUnit.MILLIS);
    jdbc.sql(put)
        .params(form, account, typed, now.atOffset(ZoneOffset.UTC), sent.page(), sent.turn())
        .update();
  }

  Optional<Draft> find(String form, String account) {
    return jdbc.sql(find).params(form, account).query(this::read).optional();
  }

  /** When each form of this person was saved. */
  Map<String, Instant> saved(String account) {
    Map<String, Instant> saved = new HashMap<>();
    jdbc.sql(all)
        .param(account)
        .query(
            row -> {
              saved.put(row.getString(1), row.getObject("saved", OffsetDateTime.class).toInstant());
            });
    return saved;
  }

  void delete(String form, String account) {
    jdbc.sql(delete).params(form, account).update();
  }

  private Draft read(ResultSet row, int number) throws SQLException {
    Instant saved = row.getObject("saved", OffsetDateTime.class).toInstant();
    return new Draft(
        row.getString("typed"), saved, moments.say(saved), row.getObject("page", Long.class));
  }
}
