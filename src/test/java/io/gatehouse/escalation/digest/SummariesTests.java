package io.gatehouse.escalation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.escalation.digest.Summary.Open;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.ChaseOutlook.Coming;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class SummariesTests {

  private static final ChaseOutlook NOBODY = task -> Optional.empty();

  private Office office;
  @Autowired private Summaries summaries;
  @Autowired private Preferences preferences;
  @Autowired private Clock clock;

  @BeforeEach
  void open(@Autowired AutowireCapableBeanFactory beans) {
    office = beans.createBean(Office.class);
  }

  @AfterEach
  void close() {
    office.closes();
  }

  @Test
  void tellWhatIsLateWhatFallsDueAndWhatIsStuck() {
    String late = office.task(Duration.ofDays(-3));
    String later = office.task(Duration.ofDays(-2));
    String soon = office.task(Duration.ofDays(3));
    office.task(Duration.ofDays(30));
    Coming step = new Coming(clock.instant().plus(Duration.ofDays(2)), 2, List.of("manager"));
    ChaseOutlook outlook = task -> task.id().equals(later) ? Optional.of(step) : Optional.empty();

    Summary summary = summaries.of(office.manager, outlook).orElseThrow();

    assertThat(summary.people()).isEqualTo(1);
    assertThat(ids(summary.overdue())).containsExactly(late, later);
    assertThat(ids(summary.due())).containsExactly(soon);
    assertThat(ids(summary.stuck())).containsExactly(late);
    assertThat(ids(summary.coming())).containsExactly(later);
    assertThat(summary.overdue().get(0).having()).containsExactly(office.worker);
    assertThat(summaries.of(office.worker, outlook).orElseThrow().overdue()).hasSize(2);
  }

  @Test
  void leaveOutWhatIsDone() {
    String done = office.task(Duration.ofDays(-3));
    office.finishes(done);
    assertThat(summaries.of(office.worker, NOBODY)).isEmpty();
    assertThat(summaries.of(office.manager, NOBODY)).isEmpty();
  }

  @Test
  void tellADeputyWhatWaitsForWhoIsAway(
      @Autowired AbsenceDesk absences,
      @Autowired Absences away,
      @Autowired AutowireCapableBeanFactory beans) {
    Office other = beans.createBean(Office.class);
    String late = office.task(Duration.ofDays(-3));
    absences.set(office.worker, other.worker, away.today(), away.today().plusDays(5), "test");
    try {
      Summary summary = summaries.of(other.worker, NOBODY).orElseThrow();
      assertThat(summary.covered()).containsExactly(office.worker);
      assertThat(ids(summary.overdue())).containsExactly(late);
    } finally {
      absences.remove(office.worker, "test");
    }
    assertThat(summaries.of(other.worker, NOBODY)).isEmpty();
  }

  @Test
  void leaveOutStepsThatAreFar() {
    office.task(Duration.ofDays(30));
    Instant far = clock.instant().plus(Duration.ofDays(9));
    ChaseOutlook outlook = task -> Optional.of(new Coming(far, 0, List.of("holder")));
    assertThat(summaries.of(office.worker, outlook)).isEmpty();
  }

  @Test
  void countSevenDaysOfTheReader() {
    String task = office.task(Duration.ofDays(6).plusHours(12));
    int hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
    int justAfterMidnight = hour <= 12 ? -hour : 24 - hour;
    assertThat(ids(dueOfAReaderAt(justAfterMidnight))).containsExactly(task);
    assertThat(ids(dueOfAReaderAt(justAfterMidnight - 1))).isEmpty();
  }

  private List<Open> dueOfAReaderAt(int offset) {
    preferences.set(office.worker, new Preference(ZoneOffset.ofHours(offset), null, null));
    return preferences.readBy(
        office.worker,
        () -> summaries.of(office.worker, NOBODY).map(Summary::due).orElse(List.of()));
  }

  @Test
  void tellNobodyOfTheWorkOfOthers() {
    office.task(Duration.ofDays(-3));
    assertThat(summaries.of("external-auditor", NOBODY)).isEmpty();
  }

  private static List<String> ids(List<Open> open) {
    return open.stream().map(one -> one.task().id()).toList();
  }
}
