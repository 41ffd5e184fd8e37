package io.gatehouse.evidence.tally;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the tasks that were done, in time or late. */
@Component
public class DoneTally {

  private final JdbcClient jdbc;

  DoneTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param span which one, the first being 0
   */
  public record Count(int span, boolean late, long tasks) {}

  /**
   * How many in each span of time.
   *
   * @param starts of the spans, each of which ends where the next one starts
   * @param end of the last one
   * @param cases keys of cases that do not count
   */
  public List<Count> bySpan(List<Instant> starts, Instant end, Set<String> cases) {
    return jdbc.sql(
            """
            select width_bucket(at, :starts::timestamptz[]) - 1 as span, late, count(*) as tasks
            from evidence_entry
            where what = 'completed' and at >= :start and at < :end
              and case_key <> all (:cases)
            group by 1, 2
            """)
        .param("starts", starts.stream().map(Instant::toString).toArray(String[]::new))
        .param("start", Timestamp.from(starts.get(0)))
        .param("end", Timestamp.from(end))
        .param("cases", cases.toArray(String[]::new))
        .query(Count.class)
        .list();
  }
}
