package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.delegation.Before;
import io.gatehouse.inbox.delegation.Delegation;
import io.gatehouse.inbox.delegation.Delegations;
import io.gatehouse.inbox.delegation.Grounds;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that says whether somebody may take, be given or complete an open task. */
@Component
public class TaskDoor {

  private final OpenTasks open;
  private final TaskTable table;
  private final Offering offering;
  private final FourEyes fourEyes;
  private final Delegations delegations;
  private final Moments moments;

  TaskDoor(
      OpenTasks open,
      TaskTable table,
      Offering offering,
      FourEyes fourEyes,
      Delegations delegations,
      Moments moments) {
    this.delegations = delegations;
    this.moments = moments;
    this.open = open;
    this.table = table;
    this.offering = offering;
    this.fourEyes = fourEyes;
  }

  /** Refuses unless this person may complete it now; answers the task. */
  TaskRow checkCompleting(String taskId, @Nullable String account) {
    TaskRow row = open.row(taskId).orElseThrow(TaskRefused::unknown);
    checkCompleting(row, account);
    return row;
  }

  /** Refuses unless this person may complete it, as it was just read; answers it as theirs. */
  public TaskRow checkCompleting(TaskRow row, @Nullable String account) {
    String assignee = row.task().assignee();
    if (account == null || !account.equals(assignee) && !mayTake(row, account)) {
      throw assignee == null ? refusal(row, account) : TaskRefused.claimed(assignee, since(row));
    }
    String absent = actsFor(row, account);
    if (absent != null && !offering.standsIn(account, absent)) {
      throw TaskRefused.deputyNoLonger(absent);
    }
    checkFourEyes(row, account, absent);
    return row.onBehalfOf(absent);
  }

  /** Whether {@link #checkCompleting} lets this person. */
  public boolean mayComplete(TaskRow row, String account) {
    try {
      checkCompleting(row, account);
      return true;
    } catch (TaskRefused refused) {
      return false;
    }
  }

  /** The absent person for whom somebody has it, or would take it. */
  private @Nullable String actsFor(TaskRow row, String account) {
    return account.equals(row.task().assignee())
        ? row.onBehalfOf()
        : entry(row, account).map(Entry::deputyOf).orElse(null);
  }

  /**
   * Refuses unless it may become this person's: they may take it themselves, somebody gives it to
   * them who has it or may take it, they take back what they gave, or whoever reassigned it puts it
   * back. Answers for whom they have it, when they took it as a deputy.
   */
  @Nullable String checkGiving(TaskRow row, String account, @Nullable String by) {
    boolean self = account.equals(by);
    Delegation undone = undoing(row, account, by);
    Delegation back = self && undone == null ? takingBack(row, account) : null;
    String absent =
        undone != null
            ? stillFor(undone.before())
            : back != null ? back.grounds().onBehalfOf() : self ? actsFor(row, account) : null;
    if (self) {
      checkFourEyes(row, account, absent);
    } else {
      checkReceiver(row, account, absent);
    }
    if (!offering.isActive(account)) {
      throw TaskRefused.notActive(account, row.task().name());
    }
    if (!offering.mayWork(account)) {
      throw TaskRefused.noWorker(account, row.task().name());
    }
    if (back != null) {
      checkGrounds(row, back);
    } else if (undone == null
        && !account.equals(row.onBehalfOf())
        && !mayTake(row, account)
        && !mayGive(row, by)) {
      throw refusal(row, by == null ? account : by);
    }
    return absent;
  }

  /** What this one reassigned, where it comes back to whose it was. */
  private @Nullable Delegation undoing(TaskRow row, String account, @Nullable String by) {
    return by == null
        ? null
        : delegations
            .reassigned(row.task().id(), by)
            .filter(given -> account.equals(given.before().holder()))
            .orElse(null);
  }

  /** Who had it as a deputy has it so again while they are one. */
  private @Nullable String stillFor(Before before) {
    String absent = before.onBehalfOf();
    return absent != null && offering.standsIn(before.holder(), absent) ? absent : null;
  }

  /** What they gave away; not where it can be theirs in another way alone. */
  private @Nullable Delegation takingBack(TaskRow row, String account) {
    return delegations
        .by(row.task().id(), account)
        .filter(given -> holds(row, given) || !mayGive(row, account))
        .orElse(null);
  }

  private void checkGrounds(TaskRow row, Delegation given) {
    String absent = given.grounds().onBehalfOf();
    if (absent != null && !offering.standsIn(given.giver(), absent)) {
      throw TaskRefused.deputyNoLonger(absent);
    }
    if (!holds(row, given)) {
      throw refusal(row, given.giver());
    }
  }

  private boolean holds(TaskRow row, Delegation given) {
    Grounds grounds = given.grounds();
    return offering.keeps(
        row, new Entry(given.giver(), grounds.why(), false, null, grounds.onBehalfOf()));
  }

  /** What this person may take back, because they gave it away and could still have it. */
  public Optional<Delegation> given(TaskRow row, String account) {
    return delegations.by(row.task().id(), account).filter(given -> holds(row, given));
  }

  /** How they came to what they have or may take. */
  public Grounds grounds(TaskRow row, String account) {
    return entry(row, account)
        .map(entry -> new Grounds(entry.why(), entry.deputyOf()))
        .orElseGet(() -> new Grounds(Entry.GIVEN, row.onBehalfOf()));
  }

  /** Whether earlier work of theirs forbids it. */
  boolean excludes(TaskRow row, String account) {
    return fourEyes.excluded(row).containsKey(account);
  }

  /** Refuses unless it is this person's to give away. */
  public void checkGivingAway(TaskRow row, String account) {
    if (!mayGive(row, account)) {
      throw refusal(row, account);
    }
  }

  /** Whose it is, who may take it, and the managers above them. */
  public boolean mayGive(TaskRow row, @Nullable String account) {
    return account != null
        && (account.equals(row.task().assignee())
            || mayTake(row, account)
            || offering.leads(account, open.workers(row.task().id())));
  }

  /** What somebody has, only they and their deputy may take. */
  public boolean mayTake(TaskRow row, @Nullable String account) {
    return account != null && entry(row, account).filter(this::isOpen).isPresent();
  }

  private boolean isOpen(Entry entry) {
    return entry.excluded() == null
        && (entry.deputyOf() == null || offering.standsIn(entry.holder(), entry.deputyOf()));
  }

  /**
   * Who has it when this person gives it back: for whom it was, when only they had been given it.
   */
  public @Nullable String afterRelease(TaskRow row, String account) {
    return entry(row, account)
        .filter(entry -> entry.why().equals(Entry.GIVEN))
        .map(Entry::deputyOf)
        .orElse(null);
  }

  private RuntimeException refusal(TaskRow row, @Nullable String account) {
    return Optional.ofNullable(account)
        .flatMap(name -> entry(row, name))
        .map(Entry::excluded)
        .<RuntimeException>map(task -> FourEyes.refusal(row.task().name(), task))
        .orElseGet(
            () -> TaskRefused.notYours(row.task().name(), String.join(", ", row.task().roles())));
  }

  public String since(TaskRow row) {
    return moments.say(row.claimed() == null ? row.task().created() : row.claimed());
  }

  private Optional<Entry> entry(TaskRow row, String account) {
    return table.entry(row.task().id(), account);
  }

  /** Both who acts and for whom. */
  private void checkFourEyes(TaskRow row, String account, @Nullable String absent) {
    Map<String, String> excluded = fourEyes.excluded(row);
    String done = excluded.get(account);
    if (done != null) {
      throw FourEyes.refusal(row.task().name(), done);
    }
    checkAbsent(row, excluded, absent);
  }

  /** The same, said to whoever gives it. */
  private void checkReceiver(TaskRow row, String receiver, @Nullable String absent) {
    Map<String, String> excluded = fourEyes.excluded(row);
    String done = excluded.get(receiver);
    if (done != null) {
      throw FourEyes.refusal(row.task().name(), done, receiver);
    }
    checkAbsent(row, excluded, absent);
  }

  private static void checkAbsent(
      TaskRow row, Map<String, String> excluded, @Nullable String absent) {
    if (absent != null && excluded.containsKey(absent)) {
      throw TaskRefused.fourEyesOfAbsent(row.task().name(), absent);
    }
  }
}
