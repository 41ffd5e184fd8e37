package io.gatehouse.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class IncidentNoticesTests {

  private StuckCase stuck;
  private String caseKey;
  @Autowired private ManagementService management;
  @Autowired private Outbox outbox;
  @Autowired private People people;
  @Autowired private TimeMachine time;
  @Autowired private MeterRegistry meters;

  @BeforeEach
  void aStepThatAlwaysFails(@Autowired AutowireCapableBeanFactory beans) {
    stuck = beans.createBean(StuckCase.class);
    caseKey = stuck.key;
  }

  @AfterEach
  void leavesNothingBehind() {
    stuck.isGone();
  }

  @Test
  void reachEveryAdministratorOnceWhenNoTryIsLeft() {
    double before = incidents();
    time.advance(Duration.ofMinutes(30));
    assertThat(mails()).isEmpty();

    time.advance(Duration.ofHours(4));
    assertThat(stuck.job().getRetries()).isZero();
    assertThat(incidents()).isEqualTo(before + 1);
    assertThat(mails())
        .extracting(SentMail::to)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(people.holders(Role.ADMINISTRATOR.key(), null));
    assertThat(mails())
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Given up after the last try: Which way?");
              assertThat(mail.text()).contains("Stuck", caseKey, "/cases/" + caseKey);
            });
  }

  @Test
  void reachThemAgainWhenARetryFailsToo() {
    time.advance(Duration.ofHours(4));
    int told = mails().size();
    assertThat(told).isPositive();
    management.setJobRetries(stuck.job().getId(), 1);
    time.advance(Duration.ofHours(3));
    assertThat(stuck.job().getRetries()).isZero();
    assertThat(mails()).hasSize(2 * told);
  }

  private double incidents() {
    return meters.get("gatehouse.engine.incidents").gauge().value();
  }

  private List<SentMail> mails() {
    return outbox.find(new MailQuery(null, "Given up after the last try", null, null, 200)).stream()
        .filter(mail -> mail.about().stream().anyMatch(about -> about.caseKey().equals(caseKey)))
        .toList();
  }
}
