package io.gatehouse.lifecycle;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inventory.AiSystemView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a system may stay in its stage, by the table {@code stage-limits}. */
@Component
class StageLimits {

  static final String TABLE = "stage-limits";

  private final DecisionTables tables;
  private final WorkingCalendar calendar;
  private final JdbcClient jdbc;
  private final Clock clock;

  StageLimits(DecisionTables tables, WorkingCalendar calendar, JdbcClient jdbc, Clock clock) {
    this.tables = tables;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** When the stage's limit is reached that was set on entering it. */
  Instant of(AiSystemView system, String stage) {
    return present(system.id(), stage).orElseGet(() -> set(system, stage, limit(system, stage)));
  }

  /** A stage is entered: its time begins, unless it still runs. */
  void begin(AiSystemView system, String stage) {
    if (present(system.id(), stage).isEmpty()) {
      set(system, stage, limit(system, stage));
    }
  }

  /** Somewhere in the period over which the limits of imported systems are spread. */
  void beginSpread(AiSystemView system, String stage) {
    set(system, stage, spread(system, stage, Period.ZERO));
  }

  /**
   * Somewhere in the period that the table gives, but for its beginning.
   *
   * @param quiet how long nothing falls due
   */
  Instant spread(AiSystemView system, String stage, Period quiet) {
    Instant first = after(quiet);
    Duration whole = Duration.between(first, after(period(system, stage, "spread")));
    return first.plusSeconds((long) (Math.max(0, whole.toSeconds()) * share(system.id())));
  }

  /** The limit set last, also when it is past. */
  Optional<Instant> last(String systemId) {
    return jdbc.sql("select ends_at from stage_limit where system_id = ?")
        .param(systemId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** When the stage's limit is reached, where one was set for it. */
  Optional<Instant> known(String systemId, String stage) {
    return jdbc.sql("select ends_at from stage_limit where system_id = ? and stage = ?")
        .params(systemId, stage)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The version of the table that says it. */
  int version(AiSystemView system, String stage) {
    return decision(system, stage).version();
  }

  private Decision decision(AiSystemView system, String stage) {
    String risk = requireNonNullElse(system.riskClass(), "unknown");
    return tables.evaluate(TABLE, Map.of("stage", stage, "riskClass", risk));
  }

  private Instant limit(AiSystemView system, String stage) {
    return after(period(system, stage, "limit"));
  }

  private Optional<Instant> present(String systemId, String stage) {
    return known(systemId, stage).filter(end -> end.isAfter(clock.instant()));
  }

  private Instant set(AiSystemView system, String stage, Instant endsAt) {
    jdbc.sql(
            """
            insert into stage_limit values (:system, :stage, :ends)
            on conflict (system_id) do update set stage = :stage, ends_at = :ends\
            """)
        .param("system", system.id())
        .param("stage", stage)
        .param("ends", endsAt.atOffset(ZoneOffset.UTC))
        .update();
    return endsAt;
  }

  private Instant after(Period period) {
    return ZonedDateTime.ofInstant(clock.instant(), calendar.zone()).plus(period).toInstant();
  }

  private Period period(AiSystemView system, String stage, String output) {
    return decision(system, stage).rules().stream()
        .map(rule -> rule.get(output))
        .filter(text -> text != null && !text.toString().isBlank())
        .map(text -> Period.parse(text.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s gives no %s for %s, %s"
                        .formatted(TABLE, output, stage, system.riskClass())));
  }

  /** Between 0 and 1, the same for the same system, even over consecutive references. */
  static double share(String systemId) {
    int goldenRatio = 0x9E3779B9;
    return Integer.toUnsignedLong(systemId.hashCode() * goldenRatio) / 4294967296.0;
  }
}
