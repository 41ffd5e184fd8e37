package io.gatehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.tally.DoneTally;
import io.gatehouse.figures.Figure.Row;
import io.gatehouse.inbox.tally.OverdueTally;
import io.gatehouse.lifecycle.tally.DecisionTally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each figure from numbers that are known, beside a drill and a confidential case. */
@GatehouseTest
@Transactional
class FigureNumbersTests {

  private static final String DRILL = "INC-2131-0001";

  private static final Period EARLY_2131 =
      new Period(LocalDate.of(2131, 1, 15), LocalDate.of(2131, 3, 10), ZoneOffset.UTC);

  @Autowired private OverdueTally overdue;
  @Autowired private DecisionTally decisions;
  @Autowired private DoneTally done;
  @Autowired private Months months;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Known known;
  private Uncounted uncounted;

  @BeforeEach
  void nothingElse() {
    known = new Known(database, clock);
    var drills = new StaticListableBeanFactory();
    drills.addBean("drills", (UncountedCases) () -> Set.of(DRILL, "CON-1"));
    ObjectProvider<UncountedCases> provider = drills.getBeanProvider(UncountedCases.class);
    uncounted = new Uncounted(provider);
  }

  @Test
  void tellWhatIsOverdueByRoleAndAge() {
    known.overdue("gate-review", "GATE-1", Duration.ofHours(1), "developer");
    known.overdue("gate-review", "GATE-1", Duration.ofDays(8), "developer", "risk-officer");
    known.overdue("gate-review", "GATE-2", Duration.ofDays(31), "developer");
    known.overdue("gate-review", "GATE-2", Duration.ofDays(32));
    known.overdue("gate-review", "GATE-3", Duration.ofDays(-1), "developer");
    known.overdue("concern-handling", "CON-1", Duration.ofDays(8), "compliance-lead");
    known.overdue("incident-response", DRILL, Duration.ofDays(8), "incident-lead");

    var source = new OverdueFigure(overdue, uncounted, messages);
    Figure figure = source.of(EARLY_2131);
    assertThat(figure.rows())
        .extracting(Row::name, Row::values)
        .containsExactly(
            tuple("developer", List.of(1.0, 1.0, 1.0)),
            tuple("person", List.of(0.0, 0.0, 1.0)),
            tuple("risk-officer", List.of(0.0, 1.0, 0.0)));
    assertThat(figure.rows().get(1).label()).isEqualTo("named people");
    assertThat(figure.total()).containsExactly(1.0, 1.0, 2.0);
    assertThat(source.tasks("developer", "older", 10).orElseThrow())
        .extracting(task -> task.caseKey())
        .containsExactly("GATE-2");
    assertThat(source.tasks("incident-lead", "within-month", 10).orElseThrow()).isEmpty();
    assertThat(source.tasks("developer", "no-such-age", 10)).isEmpty();
  }

  @Test
  void tellHowLongDecisionsTook() {
    Instant february = Instant.parse("2131-02-01T12:00:00Z");
    for (int days = 1; days <= 10; days++) {
      known.decided("deployment", "GATE-D-" + days, february, days);
    }
    known.decided("design", "GATE-S", february, 3.5);
    known.decided("design", "GATE-BEFORE", Instant.parse("2131-01-14T23:59:59Z"), 99);
    known.decided("design", "GATE-AFTER", Instant.parse("2131-03-11T00:00:00Z"), 99);
    known.decided("design", DRILL, february, 99);

    assertThat(new DecisionTimeFigure(decisions, uncounted, messages).of(EARLY_2131).rows())
        .extracting(Row::label, Row::values)
        .containsExactly(
            tuple("Design", List.of(3.5, 3.5, 1.0)), tuple("Deployment", List.of(5.5, 9.1, 10.0)));
  }

  @Test
  void tellWhatWasDoneOnTimeMonthByMonth() {
    known.done("gate-review", "GATE-1", Instant.parse("2131-01-14T23:59:59Z"), false);
    known.done("gate-review", "GATE-1", Instant.parse("2131-01-15T00:00:00Z"), false);
    known.done("gate-review", "GATE-1", Instant.parse("2131-01-31T23:59:59Z"), true);
    known.done("gate-review", "GATE-1", Instant.parse("2131-03-10T23:59:59Z"), true);
    known.done("gate-review", "GATE-1", Instant.parse("2131-03-11T00:00:00Z"), true);
    known.done("concern-handling", "CON-1", Instant.parse("2131-03-01T00:00:00Z"), true);
    known.done("incident-response", DRILL, Instant.parse("2131-03-01T00:00:00Z"), true);

    Figure figure = new PunctualityFigure(done, uncounted, months).of(EARLY_2131);
    assertThat(figure.rows())
        .extracting(Row::label, Row::values)
        .containsExactly(
            tuple("Jan 2131", List.of(1.0, 1.0)),
            tuple("Feb 2131", List.of(0.0, 0.0)),
            tuple("Mar 2131", List.of(0.0, 1.0)));
    assertThat(figure.total()).containsExactly(1.0, 2.0);
  }

  @Test
  void areEmptyWhereNothingIs() {
    assertThat(new OverdueFigure(overdue, uncounted, messages).of(EARLY_2131).empty()).isTrue();
    assertThat(new DecisionTimeFigure(decisions, uncounted, messages).of(EARLY_2131).empty())
        .isTrue();
    assertThat(new PunctualityFigure(done, uncounted, months).of(EARLY_2131).empty()).isTrue();
  }
}
