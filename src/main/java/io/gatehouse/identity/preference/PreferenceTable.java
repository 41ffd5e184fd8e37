package io.gatehouse.identity.preference;

import io.gatehouse.calendar.DateStyle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code person_preference}: one row for each person who chose something. */
@Repository
class PreferenceTable {

  private static final String PUT =
      """
      insert into person_preference as old
        (account, zone, date_style, digest_day, digest_hour, digest_since)
      values (:account, :zone, :style, :day, :hour, :now)
      on conflict (account) do update set zone = :zone, date_style = :style, digest_day = :day,
        digest_hour = :hour, digest_since = case when :moved then :now else old.digest_since end
      """;

  private static final String READERS =
      """
      select p.account, s.zone, s.date_style, coalesce(s.digest_since, p.created_at) as since,
        case when s.account is null then :day else s.digest_day end as digest_day,
        case when s.account is null then :hour else s.digest_hour end as digest_hour
      from person p left join person_preference s on s.account = p.account
      where p.active and (s.account is null or s.digest_day is not null)
      order by p.account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PreferenceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Preference> find(String account) {
    return jdbc.sql("select * from person_preference where account = ?")
        .param(account)
        .query(PreferenceTable::read)
        .optional();
  }

  List<DigestReader> readers() {
    return jdbc.sql(READERS)
        .param("day", DigestTime.USUAL.day().getValue())
        .param("hour", DigestTime.USUAL.hour())
        .query(
            (row, number) -> {
              Preference chosen = read(row, number);
              return new DigestReader(
                  row.getString("account"),
                  chosen.zone(),
                  Objects.requireNonNull(chosen.digest()),
                  row.getTimestamp("since").toInstant());
            })
        .list();
  }

  /**
   * @param moved whether digests come at other times from now on
   */
  void put(String account, Preference chosen, boolean moved) {
    DigestTime digest = chosen.digest();
    jdbc.sql(PUT)
        .param("account", account)
        .param("zone", chosen.zone() == null ? null : chosen.zone().getId())
        .param("style", chosen.style() == null ? null : chosen.style().key())
        .param("day", digest == null ? null : digest.day().getValue())
        .param("hour", digest == null ? null : digest.hour())
        .param("now", Timestamp.from(clock.instant()))
        .param("moved", moved)
        .update();
  }

  private static Preference read(ResultSet row, int number) throws SQLException {
    String zone = row.getString("zone");
    String style = row.getString("date_style");
    return new Preference(
        zone == null ? null : ZoneId.of(zone),
        style == null ? null : DateStyle.find(style).orElse(null),
        digest(row));
  }

  private static @Nullable DigestTime digest(ResultSet row) throws SQLException {
    int day = row.getInt("digest_day");
    return day == 0 ? null : new DigestTime(DayOfWeek.of(day), row.getInt("digest_hour"));
  }
}
