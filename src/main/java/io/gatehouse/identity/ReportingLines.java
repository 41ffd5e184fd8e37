package io.gatehouse.identity;

import java.util.List;
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

  private final JdbcTemplate jdbc;

  ReportingLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<String> below(String account) {
    return jdbc.queryForList(BELOW, String.class, account, account);
  }
}
