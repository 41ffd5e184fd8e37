package io.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class DeliveryTests {

  private final List<Object> told = new ArrayList<>();
  @Autowired private Mails mails;
  @Autowired private People people;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @Test
  void saysOnceThatAMailLeftThoughTwoCarriedIt() {
    String key = UUID.randomUUID().toString();
    var mail = new Mail(key, "developer", "notice", key, "t", "h", List.of());
    long id = mails.add(mail, "", key, clock.instant()).orElseThrow();
    Delivery revived = delivery(carried -> {});
    delivery(carried -> revived.deliver(id)).deliver(id);
    assertThat(told).containsExactly(new MailSent(mails.get(id)));
    assertThat(mails.get(id).tries()).isEqualTo(1);
  }

  @Test
  void endsAtOnceWhenTheMailIsRefusedUntilAnAdministratorAsks() {
    long id = post();
    delivery(
            carried -> {
              throw new MailRefused("550 nobody here", new IllegalStateException());
            })
        .deliver(id);
    assertThat(told).isEmpty();
    assertThat(mails.get(id).state()).isEqualTo(MailState.REFUSED);
    assertThat(mails.get(id).error()).isEqualTo("550 nobody here");
    assertThat(mails.retry(id)).isTrue();
    delivery(carried -> {}).deliver(id);
    assertThat(mails.get(id).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void asksWhetherItIsTrueAlsoForWhoIsGone() {
    long id = post("somebody-who-left");
    List<SentMail> asked = new ArrayList<>();
    MailCheck check =
        mail -> {
          asked.add(mail);
          return Optional.of(mail);
        };
    Carrier none =
        carried -> {
          throw new AssertionError("There is nobody to carry it to");
        };
    new Delivery(mails, people, none, List.of(check), transaction, told::add, clock).deliver(id);
    assertThat(asked).extracting(SentMail::id).containsExactly(id);
    assertThat(mails.get(id).state()).isEqualTo(MailState.DROPPED);
  }

  private long post() {
    return post("developer");
  }

  private long post(String to) {
    String key = UUID.randomUUID().toString();
    var mail = new Mail(key, to, "notice", key, "t", "h", List.of());
    return mails.add(mail, "", key, clock.instant()).orElseThrow();
  }

  private Delivery delivery(Carrier carrier) {
    return new Delivery(mails, people, carrier, List.of(), transaction, told::add, clock);
  }
}
