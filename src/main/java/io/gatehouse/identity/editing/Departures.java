package io.gatehouse.identity.editing;

import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonChanges;
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
  private final RolesAtWork work;
  private final Absences absences;
  private final AbsenceDesk absenceDesk;
  private final PersonChanges changes;
  private final TransactionTemplate apart;

  Departures(
      People people,
      PeopleDesk desk,
      RolesAtWork work,
      Absences absences,
      AbsenceDesk absenceDesk,
      PersonChanges changes,
      PlatformTransactionManager transactions) {
    this.people = people;
    this.desk = desk;
    this.work = work;
    this.absences = absences;
    this.absenceDesk = absenceDesk;
    this.changes = changes;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** An open task and with whom it is now. */
  public record Handed(RolesAtWork.Piece piece, List<String> to) implements Serializable {}

  /**
   * What came of it.
   *
   * @param holes roles of theirs that nobody active holds any more
   * @param reports who reports to them, or did
   * @param manager the next one above who is there, to whom steps of the ladder go instead
   * @param uncovered absences in which nobody stands in any more
   */
  public record Departure(
      List<Handed> handed,
      List<String> holes,
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
    List<RolesAtWork.Piece> pieces = work.of(account);
    List<String> reports = desk.file(account).reports();
    List<Absence> covered =
        absences.all().values().stream().filter(one -> one.deputy().equals(account)).toList();
    boolean wasAway = absences.of(account).isPresent();
    absenceDesk.remove(account, by);
    desk.deactivate(account, by);
    String manager = people.managerOf(account).orElse(null);
    if (moveReports) {
      reports.forEach(report -> move(report, manager, by));
    }
    List<Handed> handed =
        pieces.stream().map(piece -> new Handed(piece, work.workersOn(piece.id()))).toList();
    handed.stream().filter(one -> one.piece().had()).forEach(one -> note(account, one, by));
    return new Departure(handed, holes(account), reports, manager, covered, wasAway);
  }

  private void move(String report, @Nullable String manager, String by) {
    var file = desk.file(report);
    var details =
        new PeopleDesk.Details(file.account().displayName(), file.account().email(), manager);
    desk.edit(report, details, file.revision(), by);
  }

  private void note(String account, Handed one, String by) {
    String task = "%s (%s)".formatted(one.piece().task(), one.piece().caseKey());
    changes.note(account, "work-handed-on", task, String.join(", ", one.to()), by);
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
