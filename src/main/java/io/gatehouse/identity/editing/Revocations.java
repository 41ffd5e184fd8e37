package io.gatehouse.identity.editing;

import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a role away, so that nothing that waited with its holder because of it is lost. */
@Service
public class Revocations {

  private final People people;
  private final PeopleDesk desk;
  private final HandingOn handingOn;
  private final TransactionTemplate apart;

  Revocations(
      People people,
      PeopleDesk desk,
      HandingOn handingOn,
      PlatformTransactionManager transactions) {
    this.people = people;
    this.desk = desk;
    this.handingOn = handingOn;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What came of it.
   *
   * @param holes the role, where nobody active holds it any more
   * @param left the roles that this person holds still
   */
  public record Revocation(
      PersonFile.Held role, List<Handed> handed, List<String> holes, List<String> left)
      implements Serializable {

    public long had() {
      return handed.stream().filter(one -> one.piece().had()).count();
    }
  }

  /**
   * What would come of it, done and undone as {@link Departures#rehearse} does; nothing where the
   * role is not held.
   *
   * @throws LastAdministrator when no other active administrator is left
   */
  public Optional<Revocation> rehearse(
      String account, String role, @Nullable String systemId, String by) {
    return Objects.requireNonNull(
        apart.execute(
            transaction -> {
              transaction.setRollbackOnly();
              return revoke(account, role, systemId, by);
            }));
  }

  /**
   * @throws LastAdministrator when no other active administrator is left
   */
  @Transactional
  public Optional<Revocation> revoke(
      String account, String role, @Nullable String systemId, String by) {
    Optional<PersonFile.Held> held =
        desk.file(account).held().stream()
            .filter(one -> one.role().equals(role) && Objects.equals(one.systemId(), systemId))
            .findFirst();
    return held.map(
        one -> {
          var handed =
              handingOn.during(account, by, () -> people.revoke(account, role, systemId, by));
          boolean hole = people.holders(role, systemId).isEmpty();
          return new Revocation(
              one, handed, hole ? List.of(one.written()) : List.of(), left(account));
        });
  }

  private List<String> left(String account) {
    return desk.file(account).held().stream().map(PersonFile.Held::written).toList();
  }
}
