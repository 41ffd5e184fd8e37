package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.checkpoint.Checkpoints;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class CheckpointsTests {

  @Autowired private Checkpoints checkpoints;
  @Autowired private JdbcClient jdbc;
  @Autowired private Scheduler scheduler;
  private RecordedCase recorded;

  @BeforeEach
  void aCaseOfThree(@Autowired AutowireCapableBeanFactory beans) {
    recorded = beans.createBean(RecordedCase.class);
    recorded.isRecorded(3);
  }

  @Test
  void findsAChainThatWasCutTogetherWithItsHead() {
    checkpoints.take();
    recorded.isCut();
    recorded.isBrokenAt(3);
  }

  @Test
  void findsAChainThatWasCutAndGrewAgain() {
    checkpoints.take();
    recorded.isCut();
    recorded.isRecorded(2);
    checkpoints.take();
    recorded.isBrokenAt(3);
    assertThat(recorded.evidence.verify(recorded.key).reason()).contains("checkpoint");
  }

  @Test
  void findsACaseOfWhichNothingIsLeft() {
    checkpoints.take();
    recorded.isCut();
    recorded.isCut();
    recorded.isCut();
    recorded.isBrokenAt(1);
    recorded.tamper("delete from evidence_head where case_key = ?");
    recorded.isBrokenAt(1);
    assertThat(recorded.evidence.knows(recorded.key)).isTrue();
  }

  @Test
  void notesAHeadOnceAndGrowsWithTheChain() {
    checkpoints.take();
    checkpoints.take();
    recorded.isRecorded(2);
    checkpoints.take();
    assertThat(checkpoints.of(recorded.key))
        .extracting(Checkpoints.Noted::seq)
        .containsExactly(3L, 5L);
    assertThat(recorded.evidence.verify(recorded.key)).isEqualTo(Verification.whole(5));
  }

  @Test
  void givesOneHashOfAllHeads() {
    var taken = checkpoints.take();
    var heads =
        jdbc.sql("select case_key || ' ' || seq || ' ' || hash || E'\\n' from evidence_head")
            .query(String.class)
            .list();
    assertThat(taken.heads()).isEqualTo(heads.size());
    assertThat(taken.digest())
        .isEqualTo(CanonicalJson.sha256(heads.stream().sorted().collect(Collectors.joining())));
  }

  @Test
  void areTakenAtMidnight() {
    var next =
        scheduler
            .getScheduledExecution(TaskInstanceId.of("evidence-checkpoint", "recurring"))
            .orElseThrow();
    assertThat(next.getExecutionTime().atOffset(ZoneOffset.UTC).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from evidence_checkpoint",
        "update evidence_checkpoint set digest = ''",
        "truncate evidence_checkpoint cascade",
        "delete from evidence_checkpoint_head",
        "update evidence_checkpoint_head set seq = seq",
        "truncate evidence_checkpoint_head"
      })
  void refuseToBeChanged(String statement) {
    checkpoints.take();
    assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
  }
}
