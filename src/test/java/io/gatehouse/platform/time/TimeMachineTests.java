package io.gatehouse.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.GatehouseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class TimeMachineTests {

  @Autowired private TimeMachine machine;
  @Autowired private AdjustableClock clock;
  @Autowired private EnginePause pause;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;

  @BeforeEach
  void deployTwoTimersInARow() {
    var model =
        Bpmn.createExecutableProcess("two-waits")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .intermediateCatchEvent("first")
            .timerWithDuration("P2D")
            .intermediateCatchEvent("second")
            .timerWithDuration("P3D")
            .endEvent()
            .done();
    repository
        .createDeployment()
        .enableDuplicateFiltering(true)
        .name("two-waits")
        .addModelInstance("two-waits.bpmn", model)
        .deploy();
  }

  @Test
  void runsWhatFallsDueInItsOrderAndAtItsMoment() {
    Instant began = machine.now();
    String instance = runtime.startProcessInstanceByKey("two-waits").getId();

    machine.advance(Duration.ofDays(4));
    assertThat(ended(instance)).isNull();

    machine.advance(Period.ofDays(2));
    assertThat(ended(instance))
        .isCloseTo(Date.from(began.plus(5, ChronoUnit.DAYS)), Duration.ofMinutes(1).toMillis());
    assertThat(machine.now()).isAfterOrEqualTo(began.plus(6, ChronoUnit.DAYS));
  }

  @Test
  void movesTheEnginesClockWithOurs() {
    machine.advance(Duration.ofHours(5));
    assertThat(ClockUtil.now().toInstant()).isCloseTo(clock.instant(), within());
  }

  @Test
  void isRememberedOverARestart() {
    machine.advance(Duration.ofDays(1));
    var restarted = new AdjustableClock(java.time.Clock.systemUTC(), jdbc, Instant.EPOCH);
    assertThat(restarted.instant()).isCloseTo(machine.now(), within());
  }

  @Test
  void neverGoesBackOrTooFar() {
    Instant now = machine.now();
    assertThatThrownBy(() -> machine.advance(Duration.ofHours(-1))).isInstanceOf(TimeRefused.class);
    assertThatThrownBy(() -> machine.advance(Period.ofYears(3))).isInstanceOf(TimeRefused.class);
    assertThat(machine.now()).isCloseTo(now, within());
  }

  @Test
  void followsAnotherNode() {
    var otherNode = new AdjustableClock(java.time.Clock.systemUTC(), jdbc, Instant.EPOCH);
    otherNode.moveTo(machine.now().plus(3, ChronoUnit.DAYS));
    await().untilAsserted(() -> assertThat(machine.now()).isCloseTo(otherNode.instant(), within()));
  }

  @Test
  void passesNothingByThatFallsDueWhileItLooks() {
    var barelyDue = new FallsDueAfterItWasAskedFor();
    var alone = new TimeMachine(clock, new MovingLock(database), pause, List.of(barelyDue));
    alone.advance(Duration.ofDays(2));
    assertThat(barelyDue.ran).isCloseTo(barelyDue.due, within());
  }

  private class FallsDueAfterItWasAskedFor implements DueWork {

    private Instant due = Instant.MAX;
    private Instant ran = Instant.MAX;

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(due).filter(at -> at.isAfter(after) && ran.equals(Instant.MAX));
    }

    @Override
    public boolean run() {
      if (due.equals(Instant.MAX)) {
        due = clock.instant().plusNanos(1);
        return false;
      }
      if (ran.isBefore(Instant.MAX)) {
        return false;
      }
      ran = clock.instant();
      return true;
    }
  }

  @Test
  void letsOnlyOneMoveAtATimeOnWhicheverNode() throws Exception {
    var holding = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var here = slow(holding, release);
    var there = slow(holding, release);
    var first = CompletableFuture.runAsync(here::settle);
    holding.await();
    assertThatThrownBy(here::settle).isInstanceOf(TimeMachineBusy.class);
    assertThatThrownBy(there::settle).isInstanceOf(TimeMachineBusy.class);
    release.countDown();
    first.get();
    there.settle();
  }

  @Test
  void letsNobodyElseMoveWhileAStoryMovesIt() {
    machine.keep(
        () -> {
          assertThatThrownBy(() -> CompletableFuture.runAsync(machine::settle).join())
              .hasCauseInstanceOf(TimeMachineBusy.class);
          Instant soon = machine.now().plusSeconds(60);
          assertThat(machine.to(soon)).isAfterOrEqualTo(soon);
          assertThatThrownBy(() -> CompletableFuture.runAsync(machine::settle).join())
              .hasCauseInstanceOf(TimeMachineBusy.class);
        });
    CompletableFuture.runAsync(machine::settle).join();
  }

  @Test
  void runsWhatANodeThatIsGoneHadPicked() {
    var before = OffsetDateTime.ofInstant(machine.now().minusSeconds(600), ZoneOffset.UTC);
    var picked =
        jdbc.sql(
                """
                update scheduled_tasks set picked = true, picked_by = 'a node that is gone',
                  execution_time = :before, last_heartbeat = :before, version = version + 1
                where task_name = 'unused-files-removal' and not picked\
                """)
            .param("before", before)
            .update();
    assertThat(picked).isOne();
    machine.settle();
    var success =
        jdbc.sql(
                "select last_success from scheduled_tasks where task_name = 'unused-files-removal'")
            .query(OffsetDateTime.class)
            .single();
    assertThat(success).isAfter(before.plusSeconds(300));
  }

  private TimeMachine slow(CountDownLatch holding, CountDownLatch release) {
    return new TimeMachine(
        clock,
        new MovingLock(database),
        new EnginePause(null, null) {
          @Override
          void during(Runnable work) {
            holding.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        },
        List.of());
  }

  private Date ended(String instance) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getEndTime();
  }

  private static org.assertj.core.data.TemporalUnitOffset within() {
    return org.assertj.core.api.Assertions.within(5, ChronoUnit.SECONDS);
  }
}
