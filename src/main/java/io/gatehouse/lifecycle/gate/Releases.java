package io.gatehouse.lifecycle.gate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may deploy which version of a system, since which gate. */
@Component
class Releases {

  private final JdbcClient jdbc;

  Releases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The right to deploy one version; {@code deployers} are accounts. */
  record Release(
      String caseKey,
      String systemId,
      String version,
      List<String> deployers,
      String grantedBy,
      Instant grantedAt) {}

  void grant(Release release) {
    jdbc.sql("insert into release values (?, ?, ?, ?, ?, ?)")
        .params(
            release.caseKey(),
            release.systemId(),
            release.version(),
            String.join(" ", release.deployers()),
            release.grantedBy(),
            release.grantedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Release> latest(String systemId) {
    return jdbc.sql("select * from release where system_id = ? order by granted_at desc limit 1")
        .param(systemId)
        .query(
            (row, n) ->
                new Release(
                    row.getString("case_key"),
                    row.getString("system_id"),
                    row.getString("version"),
                    accounts(row.getString("deployers")),
                    row.getString("granted_by"),
                    row.getTimestamp("granted_at").toInstant()))
        .optional();
  }

  private static List<String> accounts(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }
}
