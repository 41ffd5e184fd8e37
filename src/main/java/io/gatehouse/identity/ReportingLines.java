package io.gatehouse.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who reports to whom, through everybody between; ends also where two are each other's manager. */
@Repository
class ReportingLines {

  private static final String BELOW =
      """
      with recursive below (account) as (
        select account from person where manager = ?
        union
        select p.account from person p join below b on p.manager = b.account)
      select p.account from below b join person p on p.account = b.account
      where p.active and p.account <> ? order by p.account""";

  private static final String WAIT =
      "select pg_advisory_xact_lock(hashtextextended('reporting lines', 0))";

  private static final String ABOVE =
      """
      with recursive above (account) as (
        select ?::varchar
        union
        select p.manager from person p join above a on p.account = a.account
        where p.manager is not null)
      select count(*) from above where account = ?""";

  private final JdbcTemplate jdbc;

  ReportingLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<String> below(String account) {
    return jdbc.queryForList(BELOW, String.class, account, account);
  }

  /** Whether somebody stands above a person, at any distance, or is that person. */
  boolean isAtOrAbove(String account, String person) {
    Integer found = jdbc.queryForObject(ABOVE, Integer.class, person, account);
    return found != null && found > 0;
  }

  /**
   * Asked in the transaction that gives somebody a manager; of two such, the second waits and sees
   * what the first did.
   *
   * @throws ManagerBelow when the manager is that person or reports to them
   */
  void requireNoCircle(String account, @Nullable String manager) {
    jdbc.query(WAIT, row -> {});
    if (manager != null && isAtOrAbove(account, manager)) {
      throw new ManagerBelow(account, manager);
    }
  }
}
