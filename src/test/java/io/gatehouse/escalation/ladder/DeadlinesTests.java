package io.gatehouse.escalation.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.CaseSeverity;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inbox.OpenTask;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DeadlinesTests {

  private static final Instant NOW = Instant.parse("2027-03-04T10:00:00Z");

  private final DecisionTables tables = mock(DecisionTables.class);

  DeadlinesTests() {
    when(tables.evaluate(eq("task-deadlines"), any()))
        .thenAnswer(
            asked -> {
              Map<String, Object> inputs = asked.getArgument(1);
              return new Decision(List.of(Map.of("dueIn", inputs.get("risk"))), 1);
            });
  }

  @Test
  void goesByTheRiskOfTheSystem() {
    assertThat(deadline(severityOf("drill", "major"), "high")).isEqualTo("high");
    assertThat(deadline(severityOf("drill", "major"), null)).isEqualTo("unknown");
  }

  @Test
  void goesByTheSeverityOfTheCaseWhereItsProcessHasOne() {
    assertThat(deadline(severityOf("recall", "major"), "low")).isEqualTo("major");
    assertThat(deadline(severityOf("recall", null), "low")).isEqualTo("unknown");
  }

  @Test
  void remindsOnceForEachSpanThatTheTableLists() {
    assertThat(reminders("P7D, PT24H,PT1H")).containsExactly("P7D", "PT24H", "PT1H");
    assertThat(reminders("2 working days, 1 working day"))
        .containsExactly("2 working days", "1 working day");
    assertThat(reminders("")).isEmpty();
  }

  private List<String> reminders(String listed) {
    when(tables.evaluate(eq("task-deadlines"), any()))
        .thenReturn(new Decision(List.of(Map.of("remindBefore", listed)), 1));
    return deadlines(severityOf("recall", null)).of(task(null)).remind();
  }

  private @Nullable String deadline(CaseSeverity severity, @Nullable String risk) {
    return deadlines(severity).of(task(risk)).due();
  }

  private Deadlines deadlines(CaseSeverity severity) {
    var calendar = new WorkingCalendar(new CalendarSettings(ZoneOffset.UTC, Set.of(), Set.of()));
    var beans = new StaticListableBeanFactory(Map.of("severity", severity));
    return new Deadlines(tables, calendar, beans.getBeanProvider(CaseSeverity.class));
  }

  private static CaseSeverity severityOf(String process, @Nullable String severity) {
    return new CaseSeverity() {
      @Override
      public String process() {
        return process;
      }

      @Override
      public @Nullable String of(String caseKey) {
        return severity;
      }
    };
  }

  private static OpenTask task(@Nullable String risk) {
    return new OpenTask(
        "1",
        "Task_Recall",
        "Recall",
        "recall",
        "Recall",
        "REC-1",
        null,
        null,
        risk,
        List.of(),
        null,
        null,
        NOW,
        null,
        null);
  }
}
