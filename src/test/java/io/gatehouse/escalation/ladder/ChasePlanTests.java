package io.gatehouse.escalation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChasePlanTests {

  private static final Instant THURSDAY = Instant.parse("2027-03-04T10:00:00Z");
  private static final Instant DUE_MONDAY = Instant.parse("2027-03-08T17:00:00Z");

  private final WorkingCalendar calendar =
      new WorkingCalendar(
          new CalendarSettings(
              ZoneOffset.UTC, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()));

  private final ChasePlan plan = plan("1 working day");

  @Test
  void remindsBeforeAndClimbsAfterTheDeadline() {
    assertThat(plan.steps())
        .extracting(step -> step.level() + " " + step.at())
        .containsExactly(
            "0 2027-03-05T09:00:00Z",
            "1 2027-03-08T17:00:00Z",
            "2 2027-03-09T09:00:00Z",
            "3 2027-03-10T17:00:00Z");
  }

  @Test
  void leavesOutAReminderWhoseTimeHadPassedWhenTheTaskCame() {
    assertThat(plan("2 working days").steps()).first().extracting(Step::level).isEqualTo(1);
    assertThat(ChasePlan.of(THURSDAY, DUE_MONDAY, Deadline.NONE, List.of(), calendar).steps())
        .isEmpty();
  }

  @Test
  void takesOnlyTheHighestOfSeveralStepsThatAreDue() {
    assertThat(plan.highestDue(Instant.parse("2027-03-09T12:00:00Z"), -1))
        .hasValueSatisfying(step -> assertThat(step.level()).isEqualTo(2));
    assertThat(plan.highestDue(Instant.parse("2028-01-01T00:00:00Z"), 1))
        .hasValueSatisfying(step -> assertThat(step.level()).isEqualTo(3));
  }

  @Test
  void takesNoStepTwiceOrTooEarly() {
    assertThat(plan.highestDue(Instant.parse("2027-03-05T08:59:59Z"), -1)).isEmpty();
    assertThat(plan.highestDue(Instant.parse("2027-03-09T12:00:00Z"), 2)).isEmpty();
    assertThat(plan.above(3)).isEmpty();
    assertThat(plan.above(0)).hasValueSatisfying(s -> assertThat(s.level()).isEqualTo(1));
  }

  @Test
  void triesWhatIsAboveThenWhatWasDueBelowButNoReminder() {
    Instant monday = DUE_MONDAY;
    var steps = plan.steps();
    assertThat(plan.inTurn(steps.get(2), -1, monday))
        .extracting(Step::level)
        .containsExactly(2, 3, 1);
    assertThat(plan.inTurn(steps.get(3), 1, monday.plusSeconds(999_999)))
        .extracting(Step::level)
        .containsExactly(3, 2);
    assertThat(plan.inTurn(steps.get(0), -1, monday)).extracting(Step::level).containsExactly(0);
  }

  @Test
  void remindsAsOftenAsListedTheLastOneAtLevelZero() {
    assertThat(plan("PT6H", "PT24H", "1 working day", "P30D").steps())
        .filteredOn(Step::isReminder)
        .extracting(step -> step.level() + " " + step.at())
        .containsExactly(
            "-2 2027-03-05T09:00:00Z", "-1 2027-03-07T17:00:00Z", "0 2027-03-08T11:00:00Z");
    assertThat(plan("P1D", "PT24H").steps())
        .filteredOn(Step::isReminder)
        .extracting(Step::level)
        .containsExactly(0);
  }

  @Test
  void tellsOnlyTheLatestOfSeveralRemindersThatAreDue() {
    ChasePlan often = plan("PT24H", "PT6H", "PT1H");
    int none = Integer.MIN_VALUE;
    assertThat(often.highestDue(DUE_MONDAY.minusSeconds(90_000), none)).isEmpty();
    Step second = often.highestDue(DUE_MONDAY.minusSeconds(7200), none).orElseThrow();
    assertThat(second.level()).isEqualTo(-1);
    assertThat(often.inTurn(second, none, DUE_MONDAY)).containsExactly(second);
    assertThat(often.highestDue(DUE_MONDAY.minusSeconds(7200), -1)).isEmpty();
    assertThat(often.above(-1)).hasValueSatisfying(step -> assertThat(step.level()).isZero());
    assertThat(often.inTurn(often.steps().get(4), none, DUE_MONDAY.plusSeconds(100_000)))
        .extracting(Step::level)
        .containsExactly(2, 3, 1);
  }

  @Test
  void beginsWithTheFirstReminderThatIsStillToCome() {
    assertThat(begins("P30D", "PT24H", "PT1H")).isEqualTo("2027-03-07T17:00:00Z");
    assertThat(begins("P30D")).isEqualTo(DUE_MONDAY);
    assertThat(begins()).isEqualTo(DUE_MONDAY);
  }

  private Instant begins(String... remind) {
    var deadline = new Deadline(null, List.of(remind), null);
    return ChasePlan.begins(THURSDAY, DUE_MONDAY, deadline, calendar);
  }

  private ChasePlan plan(String... remind) {
    var deadline = new Deadline("2 working days", List.of(remind), "standard");
    var rungs =
        List.of(
            new Rung(3, "PT48H", List.of("top-management")),
            new Rung(1, "PT0S", List.of("holder")),
            new Rung(2, "1 working day", List.of("manager")));
    return ChasePlan.of(THURSDAY, DUE_MONDAY, deadline, rungs, calendar);
  }
}
