package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class CheckpointNoticesTests {

  @Autowired private TimeMachine time;
  @Autowired private Outbox outbox;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void reachAuditorsAndAdministratorsOnceAWeekThoughCheckpointsAreDaily() {
    time.advance(Period.ofDays(1));
    int checkpoints = checkpoints();
    int mails = mails().size();
    time.advance(Period.ofDays(14));
    assertThat(checkpoints()).isEqualTo(checkpoints + 14);
    assertThat(mails()).hasSize(mails + 2 * readers().size());
  }

  @Test
  void tellTheHashOfAllHeads() {
    time.advance(Period.ofDays(8));
    List<SentMail> mails = mails();
    assertThat(mails).extracting(SentMail::to).containsAll(readers());
    assertThat(mails).extracting(SentMail::kind).containsOnly("notice");
    assertThat(jdbc.sql("select digest from evidence_checkpoint").query(String.class).set())
        .anySatisfy(digest -> assertThat(mails.get(0).text()).contains(digest));
  }

  private List<String> readers() {
    return Stream.of(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR)
        .flatMap(role -> people.holders(role.key(), null).stream())
        .distinct()
        .toList();
  }

  private int checkpoints() {
    return jdbc.sql("select count(*) from evidence_checkpoint").query(Integer.class).single();
  }

  private List<SentMail> mails() {
    return outbox.find(new MailQuery(null, "Evidence checkpoint", null, null, 5_000));
  }
}
