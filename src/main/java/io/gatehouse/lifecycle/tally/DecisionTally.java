package io.gatehouse.lifecycle.tally;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures the time from the opening of a gate to its decision. */
@Component
public class DecisionTally {

  private final JdbcClient jdbc;

  DecisionTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Calendar days.
   *
   * @param mostly within so many nine of ten were decided
   */
  public record Days(String gate, long decisions, double median, double mostly) {}

  /**
   * Of what was decided from one moment to before another, by gate.
   *
   * @param cases keys of cases that do not count
   */
  public List<Days> byGate(Instant from, Instant end, Set<String> cases) {
    return jdbc.sql(
            """
            select name as gate, count(*) as decisions,
              percentile_cont(0.5) within group (order by days) as median,
              percentile_cont(0.9) within group (order by days) as mostly
            from (select name, extract(epoch from decided_at - opened_at) / 86400.0 as days
              from gate
              where decided_at >= :from and decided_at < :end and case_key <> all (:cases)) as taken
            group by name
            """)
        .param("from", Timestamp.from(from))
        .param("end", Timestamp.from(end))
        .param("cases", cases.toArray(String[]::new))
        .query(Days.class)
        .list();
  }
}
