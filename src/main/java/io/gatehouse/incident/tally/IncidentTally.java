package io.gatehouse.incident.tally;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts incidents by when they became known, and first and complete reports by when they went. */
@Component
public class IncidentTally {

  private final JdbcClient jdbc;

  IncidentTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param span which of the spans of time, 0 being the first
   * @param severity 1 to 4; 0 where nobody has triaged it yet
   */
  public record Severities(int span, int severity, long incidents) {}

  /**
   * @param span which of the spans of time, 0 being the first
   * @param missed late, or else in time
   */
  public record Reports(int span, boolean missed, long reports) {}

  /**
   * Incidents that turned out to be some, by the moment of awareness.
   *
   * @param starts of the spans, in their order
   * @param end of the last one
   */
  public List<Severities> bySeverity(List<Instant> starts, Instant end) {
    return jdbc.sql(
            """
            select width_bucket(aware_at, :starts) - 1 as span, coalesce(severity, 0) as severity,
              count(*) as incidents
            from incident
            where not drill and state not in ('dismissed', 'withdrawn')
              and aware_at >= :first and aware_at < :end
            group by 1, 2
            """)
        .param("starts", timestamps(starts))
        .param("first", Timestamp.from(starts.get(0)))
        .param("end", Timestamp.from(end))
        .query(Severities.class)
        .list();
  }

  /** Reports that were sent, by when. */
  public List<Reports> reports(List<Instant> starts, Instant end) {
    return jdbc.sql(
            """
            select width_bucket(c.ended_at, :starts) - 1 as span, c.state = 'missed' as missed,
              count(*) as reports
            from notification_clock c join incident i using (case_key)
            where not i.drill and c.state in ('met', 'missed')
              and c.ended_at >= :first and c.ended_at < :end
            group by 1, 2
            """)
        .param("starts", timestamps(starts))
        .param("first", Timestamp.from(starts.get(0)))
        .param("end", Timestamp.from(end))
        .query(Reports.class)
        .list();
  }

  /** Reports that are owed still though their time is up, by when they were due. */
  public List<Reports> owed(List<Instant> starts, Instant end, Instant now) {
    return jdbc.sql(
            """
            select width_bucket(c.due_at, :starts) - 1 as span, true as missed, count(*) as reports
            from notification_clock c join incident i using (case_key)
            where not i.drill and c.state = 'running' and c.due_at < :now
              and c.due_at >= :first and c.due_at < :end
            group by 1
            """)
        .param("starts", timestamps(starts))
        .param("first", Timestamp.from(starts.get(0)))
        .param("end", Timestamp.from(end))
        .param("now", Timestamp.from(now))
        .query(Reports.class)
        .list();
  }

  /** The cases of drills. */
  public List<String> drills() {
    return jdbc.sql("select case_key from incident where drill").query(String.class).list();
  }

  private static Timestamp[] timestamps(List<Instant> starts) {
    return starts.stream().map(Timestamp::from).toArray(Timestamp[]::new);
  }
}
