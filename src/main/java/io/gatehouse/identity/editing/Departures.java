package io.gatehouse.identity.editing;

import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import io.gatehouse.identity.Role;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.identity.absence.Absences;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody leave, so that nothing that waited with them is lost. */
@Service
public class Departures {

  private final People people;
  private final PeopleDesk desk;
  private final HandingOn handingOn;
  private final Absences absences;
  private final AbsenceDesk absenceDesk;
  private final OwnedSystems systems;
  private final TransactionTemplate apart;

  Departures(
      People people,
      PeopleDesk desk,
      HandingOn handingOn,
      Absences absences,
      AbsenceDesk absenceDesk,
      OwnedSystems systems,
      PlatformTransactionManager transactions) {
    this.people = people;
    this.desk = desk;
    this.handingOn = handingOn;
    this.absences = absences;
    this.absenceDesk = absenceDesk;
    this.systems = systems;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * What came of it.
   *
   * @param holes roles of theirs that nobody active holds any more
   * @param owned what they answer for, whose records go on naming them
   * @param reports who reports to them, or did
   * @param manager the next one above who is there, to whom steps of the ladder go instead
   * @param uncovered absences in which nobody stands in any more
   */
  public record Departure(
      List<Handed> handed,
      List<String> holes,
      OwnedSystems.Owned owned,
      List<String> reports,
      @Nullable String manager,
      List<Absence> uncovered,
      boolean wasAway)
      implements Serializable {

    public long had() {
      return handed.stream().filter(one -> one.piece().had()).count();
    }
  }

  /**
   * What would come of it: all of it is done, looked at and undone, so that nothing else happens
   * than what was said.
   *
   * @throws LastAdministrator when no other active administrator is left
   */
  public Departure rehearse(String account, String by) {
    return Objects.requireNonNull(
        apart.execute(
            transaction -> {
              transaction.setRollbackOnly();
              return leave(account, false, by);
            }));
  }

  /**
   * @param moveReports whether who reports to them reports to the manager above from now on
   * @throws LastAdministrator when no other active administrator is left
   */
  @Transactional
  public Departure leave(String account, boolean moveReports, String by) {
    List<String> reports = desk.file(account).reports();
    List<Absence> covered =
        absences.all().values().stream().filter(one -> one.deputy().equals(account)).toList();
    boolean wasAway = absences.of(account).isPresent();
    List<Handed> handed =
        handingOn.during(
            account,
            by,
            () -> {
              absenceDesk.remove(account, by);
              desk.deactivate(account, by);
            });
    String manager = people.managerOf(account).orElse(null);
    if (moveReports) {
      reports.forEach(report -> move(report, manager, by));
    }
    return new Departure(
        handed, holes(account), owned(account), reports, manager, covered, wasAway);
  }

  private void move(String report, @Nullable String manager, String by) {
    var file = desk.file(report);
    var details =
        new PeopleDesk.Details(file.account().displayName(), file.account().email(), manager);
    desk.edit(report, details, file.revision(), by);
  }

  private OwnedSystems.Owned owned(String account) {
    return systems.of(
        account,
        desk.file(account).held().stream()
            .filter(held -> held.role().equals(Role.SYSTEM_OWNER.key()))
            .map(PersonFile.Held::systemId)
            .filter(Objects::nonNull)
            .toList());
  }

  private List<String> holes(String account) {
    List<String> holes = new ArrayList<>();
    for (var held : desk.file(account).held()) {
      if (people.holders(held.role(), held.systemId()).isEmpty()) {
        holes.add(held.written());
      }
    }
    return holes;
  }
}
