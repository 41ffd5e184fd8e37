package io.gatehouse.identity.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}: the last one that somebody set. */
@Repository
class AbsenceTable {

  /** Along deputies who are away themselves to the one who is there. */
  private static final String STAND_INS =
      """
      with recursive away as (
        select account, deputy from absence where first_day <= :today and last_day >= :today),
      chain (account, deputy) as (
        select account, deputy from away where account = any (:accounts)
        union
        select chain.account, away.deputy from chain join away on away.account = chain.deputy)
      select account, deputy from chain
      where not exists (select from away where away.account = chain.deputy)
        and exists (select from person p where p.account = chain.deputy and p.active)
      """;

  private static final String BEHIND =
      """
      with recursive behind (account) as (
        select account from absence where account = :account or deputy = :account
        union
        select a.account from absence a join behind b on a.deputy = b.account)
      select account from behind
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AbsenceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** So that two who set theirs at once do not become each other's deputies. */
  void waitForOtherChanges() {
    jdbc.sql("lock table absence in share row exclusive mode").update();
  }

  Absence put(String account, String deputy, LocalDate firstDay, LocalDate lastDay, String by) {
    remove(account);
    return jdbc.sql(
            """
            insert into absence (account, deputy, first_day, last_day, set_by, set_at)
            values (?, ?, ?, ?, ?, ?) returning *
            """)
        .params(account, deputy, firstDay, lastDay, by, Timestamp.from(clock.instant()))
        .query(AbsenceTable::read)
        .single();
  }

  boolean remove(String account) {
    return jdbc.sql("delete from absence where account = ?").param(account).update() > 0;
  }

  Optional<Absence> find(long id) {
    return jdbc.sql("select * from absence where id = ?")
        .param(id)
        .query(AbsenceTable::read)
        .optional();
  }

  Optional<Absence> of(String account) {
    return jdbc.sql("select * from absence where account = ?")
        .param(account)
        .query(AbsenceTable::read)
        .optional();
  }

  List<Absence> notOver(LocalDate today) {
    return jdbc.sql("select * from absence where last_day >= ?")
        .param(today)
        .query(AbsenceTable::read)
        .list();
  }

  Map<String, String> standIns(Collection<String> accounts, LocalDate today) {
    Map<String, String> standIns = new TreeMap<>();
    jdbc.sql(STAND_INS)
        .param("accounts", accounts.toArray(String[]::new))
        .param("today", today)
        .query(
            row -> {
              standIns.put(row.getString("account"), row.getString("deputy"));
            });
    return standIns;
  }

  Set<String> behind(String account) {
    return new HashSet<>(jdbc.sql(BEHIND).param("account", account).query(String.class).list());
  }

  private static Absence read(ResultSet row, int number) throws SQLException {
    return new Absence(
        row.getLong("id"),
        row.getString("account"),
        row.getString("deputy"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("set_by"));
  }
}
