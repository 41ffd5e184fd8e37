package io.gatehouse.figures.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.figures.Figure;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.figures.Months;
import io.gatehouse.figures.Period;
import io.gatehouse.incident.tally.IncidentTally;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Incidents and their clocks from numbers that are known, beside a drill and a false alarm. */
@GatehouseTest
@Transactional
class IncidentFiguresTests {

  private static final Period EARLY_2131 =
      new Period(LocalDate.of(2131, 1, 15), LocalDate.of(2131, 3, 10), ZoneOffset.UTC);

  @Autowired private IncidentTally tally;
  @Autowired private Months months;
  @Autowired private JdbcClient database;

  @Test
  void tellIncidentsBySeverityAndMonth() {
    incident("INC-2131-0001", "2131-01-14T23:59:00Z", 1, false, "triaged");
    incident("INC-2131-0002", "2131-01-15T00:00:00Z", 1, false, "triaged");
    incident("INC-2131-0003", "2131-02-01T00:00:00Z", 4, false, "closed");
    incident("INC-2131-0004", "2131-02-28T23:59:00Z", 4, false, "closed");
    incident("INC-2131-0005", "2131-03-10T23:00:00Z", null, false, "reported");
    incident("INC-2131-0006", "2131-02-02T00:00:00Z", 2, true, "triaged");
    incident("INC-2131-0007", "2131-02-02T00:00:00Z", null, false, "dismissed");
    incident("INC-2131-0008", "2131-03-11T00:00:00Z", 3, false, "triaged");

    Figure figure = new IncidentFigure(tally, months).of(EARLY_2131);

    assertThat(figure.rows())
        .extracting(Row::values)
        .containsExactly(
            List.of(1.0, 0.0, 0.0, 0.0, 0.0),
            List.of(0.0, 0.0, 0.0, 2.0, 0.0),
            List.of(0.0, 0.0, 0.0, 0.0, 1.0));
    assertThat(tally.drills()).contains("INC-2131-0006");
  }

  @Test
  void tellClocksMetAndMissed() {
    incident("INC-2131-0001", "2131-01-20T00:00:00Z", 1, false, "triaged");
    incident("INC-2131-0002", "2131-01-20T00:00:00Z", 1, true, "triaged");
    clock("INC-2131-0001", "data-protection", "initial", "met", "2131-01-22T00:00:00Z");
    clock("INC-2131-0001", "data-protection", "complete", "missed", "2131-03-01T00:00:00Z");
    clock("INC-2131-0001", "customers", "initial", "missed", "2131-03-02T00:00:00Z");
    clock("INC-2131-0001", "customers", "complete", "running", null);
    clock("INC-2131-0001", "supplier", "initial", "lapsed", "2131-02-01T00:00:00Z");
    clock("INC-2131-0002", "supplier", "initial", "missed", "2131-02-01T00:00:00Z");

    Figure figure =
        new ClockFigure(
                tally, months, Clock.fixed(Instant.parse("2131-02-01T00:00:00Z"), ZoneOffset.UTC))
            .of(EARLY_2131);

    assertThat(figure.rows())
        .extracting(Row::values)
        .containsExactly(List.of(1.0, 0.0, 1.0), List.of(0.0, 0.0, 0.0), List.of(0.0, 2.0, 0.0));
    assertThat(figure.total()).containsExactly(1.0, 2.0, 1.0);
  }

  private void incident(
      String key, String aware, @Nullable Integer severity, boolean drill, String state) {
    database
        .sql(
            """
            insert into incident (case_key, what, reported_by, reported_at, aware_at, impression,
              drill, state, severity)
            values (:key, 'A test', 'developer', :aware, :aware, 'unknown', :drill, :state,
              :severity)
            """)
        .param("key", key)
        .param("aware", OffsetDateTime.parse(aware))
        .param("drill", drill)
        .param("state", state)
        .param("severity", severity)
        .update();
  }

  private void clock(
      String key, String duty, String milestone, String state, @Nullable String ended) {
    database
        .sql(
            """
            insert into notification_clock (id, case_key, duty, milestone, recipient, basis, by_law,
              role, aware_at, due_at, triage, state, ended_at)
            values (:id, :key, :duty, :milestone, 'somebody', 'A.8.4', false, 'incident-lead',
              '2131-01-20T00:00:00Z', '2131-01-23T00:00:00Z', 1, :state, :ended)
            """)
        .param("id", UUID.randomUUID())
        .param("key", key)
        .param("duty", duty)
        .param("milestone", milestone)
        .param("state", state)
        .param("ended", ended == null ? null : OffsetDateTime.parse(ended))
        .update();
  }
}
