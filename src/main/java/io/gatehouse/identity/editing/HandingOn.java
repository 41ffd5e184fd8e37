package io.gatehouse.identity.editing;

import io.gatehouse.identity.PersonChanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a change about somebody makes of the work that waited with them, and notes it. */
@Component
class HandingOn {

  private final RolesAtWork work;
  private final PersonChanges changes;

  HandingOn(RolesAtWork work, PersonChanges changes) {
    this.work = work;
    this.changes = changes;
  }

  /** Makes the change; answers what does not wait with this person as before. */
  List<Handed> during(String account, String by, Runnable change) {
    List<RolesAtWork.Piece> before = work.of(account);
    change.run();
    List<RolesAtWork.Piece> kept = work.of(account);
    List<Handed> handed =
        before.stream()
            .filter(piece -> !kept.contains(piece))
            .map(piece -> new Handed(piece, work.workersOn(piece.id())))
            .toList();
    handed.stream().filter(one -> one.piece().had()).forEach(one -> note(account, one, by));
    return handed;
  }

  private void note(String account, Handed one, String by) {
    String task = "%s (%s)".formatted(one.piece().task(), one.piece().caseKey());
    changes.note(account, "work-handed-on", task, String.join(", ", one.to()), by);
  }
}
