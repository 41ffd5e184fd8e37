package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.TaskRefused;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that says whether somebody may take, be given or complete an open task. */
@Component
public class TaskDoor {

  private final TaskTable table;
  private final Offering offering;
  private final FourEyes fourEyes;
  private final Delegations delegations;
  private final Moments moments;

  TaskDoor(
      TaskTable table,
      Offering offering,
      FourEyes fourEyes,
      Delegations delegations,
      Moments moments) {
    this.delegations = delegations;
    this.moments = moments;
    this.table = table;
    this.offering = offering;
    this.fourEyes = fourEyes;
  }

  /** Refuses unless this person may complete it now; answers the task. */
  TaskRow checkCompleting(String taskId, @Nullable String account) {
    TaskRow row = table.find(taskId).orElseThrow(TaskRefused::unknown);
    checkCompleting(row, account);
    return row;
  }

  /** Refuses unless this person may complete it, as it was just read. */
  public void checkCompleting(TaskRow row, @Nullable String account) {
    String assignee = row.task().assignee();
    if (assignee != null && !assignee.equals(account)) {
      throw TaskRefused.claimed(assignee, since(row));
    }
    if (assignee == null && !mayTake(row, account)) {
      throw refusal(row, account);
    }
    checkFourEyes(row, Objects.requireNonNull(account));
  }

  /**
   * Refuses unless it may become this person's: they may take it themselves, somebody gives it to
   * them who has it or may take it, or they take back what they gave.
   */
  void checkGiving(TaskRow row, String account, @Nullable String by) {
    checkFourEyes(row, account);
    if (!offering.isActive(account)) {
      throw TaskRefused.notActive(account);
    }
    if (!offering.mayWork(account)) {
      throw TaskRefused.noWorker(account);
    }
    boolean back = account.equals(by) && delegations.isBy(row.task().id(), account);
    if (!back && !mayTake(row, account) && !mayGive(row, by)) {
      throw refusal(row, by == null ? account : by);
    }
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
            || row.task().assignee() == null && mayTake(row, account)
            || offering.leads(account, table.workers(row.task().id())));
  }

  public boolean mayTake(TaskRow row, @Nullable String account) {
    return account != null && entry(row, account).filter(e -> e.excluded() == null).isPresent();
  }

  private RuntimeException refusal(TaskRow row, @Nullable String account) {
    return Optional.ofNullable(account)
        .flatMap(name -> entry(row, name))
        .map(Entry::excluded)
        .<RuntimeException>map(task -> fourEyes(row, task))
        .orElseGet(
            () -> TaskRefused.notYours(row.task().name(), String.join(", ", row.task().roles())));
  }

  public String since(TaskRow row) {
    return moments.say(row.claimed() == null ? row.task().created() : row.claimed());
  }

  private static TaskRefused fourEyes(TaskRow row, String done) {
    String name = row.task().name();
    return FourEyes.role(done)
        .map(role -> TaskRefused.fourEyesOfRole(name, role))
        .orElseGet(() -> TaskRefused.fourEyes(name, ElementNames.inWords(done)));
  }

  private Optional<Entry> entry(TaskRow row, String account) {
    return table.entry(row.task().id(), account);
  }

  private void checkFourEyes(TaskRow row, String account) {
    String done = fourEyes.excluded(row).get(account);
    if (done != null) {
      throw fourEyes(row, done);
    }
  }
}
