package io.gatehouse.inbox.work;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.Written;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.inbox.delegation.Before;
import io.gatehouse.inbox.delegation.Delegation;
import io.gatehouse.inbox.delegation.Delegations;
import io.gatehouse.inbox.delegation.Grounds;
import io.gatehouse.inbox.delegation.HandOverMails;
import io.gatehouse.inbox.projection.TaskRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who gave a task to whom, with what words, and took it back: told to the receiver, and evidence.
 */
@Component
class HandOvers {

  /** Characters of what is said when a task is given. */
  static final int LONGEST_NOTE = 500;

  private final Delegations delegations;
  private final HandOverMails mails;
  private final Cases cases;
  private final Evidence evidence;

  HandOvers(Delegations delegations, HandOverMails mails, Cases cases, Evidence evidence) {
    this.delegations = delegations;
    this.mails = mails;
    this.cases = cases;
    this.evidence = evidence;
  }

  /** What may be said; null where that is nothing. */
  static @Nullable String note(@Nullable String written) {
    String said = written == null || written.isBlank() ? null : Written.by(written);
    if (said != null && said.length() > LONGEST_NOTE) {
      throw TaskRefused.noteTooLong(LONGEST_NOTE);
    }
    return said;
  }

  Optional<Delegation> by(String taskId, String account) {
    return delegations.by(taskId, account);
  }

  Optional<Delegation> reassignedBy(String taskId, String account) {
    return delegations.reassigned(taskId, account);
  }

  void given(TaskRow row, String by, Grounds grounds, String to, @Nullable String note) {
    delegations.add(row.task().id(), by, grounds, before(row), note);
    mails.announce(row.task().id());
    record(Remark.GIVEN, row, by, grounds.onBehalfOf(), about(to, note));
  }

  void takenBack(TaskRow row, Delegation given) {
    String absent = given.grounds().onBehalfOf();
    record(Remark.TAKEN_BACK, row, given.giver(), absent, about(given.receiver(), null));
  }

  void reassigned(TaskRow row, String by, String to, @Nullable String note) {
    delegations.add(row.task().id(), by, Grounds.REASSIGNED, before(row), note);
    if (!to.equals(by)) {
      mails.announce(row.task().id());
    }
    record(Remark.REASSIGNED, row, by, null, about(to, note));
  }

  /** A reassignment was undone: from whom it went, and to whom, where that is one person. */
  void restored(TaskRow row, Delegation undone) {
    Map<String, Object> values = new LinkedHashMap<>(about(undone.receiver(), null));
    if (undone.before().holder() != null) {
      values.put("to", undone.before().holder());
    }
    record(Remark.RESTORED, row, undone.giver(), null, values);
  }

  private static Before before(TaskRow row) {
    return new Before(row.task().assignee(), row.onBehalfOf());
  }

  private static Map<String, Object> about(String whom, @Nullable String note) {
    return note == null ? Map.of(Remark.ABOUT, whom) : Map.of(Remark.ABOUT, whom, "note", note);
  }

  private void record(
      Remark remark,
      TaskRow row,
      String by,
      @Nullable String onBehalfOf,
      Map<String, Object> values) {
    CaseFile file = cases.get(row.task().caseKey());
    evidence.record(remark.in(file, row.task().name(), by, onBehalfOf, values, List.of()));
  }
}
