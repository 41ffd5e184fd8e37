package io.gatehouse.inbox.draft;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.projection.TaskDoor;
import io.gatehouse.inbox.work.PresentTasks;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one draft a task and person, for those who may complete it, while it is open. */
@Component
class Drafts {

  private final PresentTasks present;
  private final TaskDoor door;
  private final DraftTable table;

  Drafts(PresentTasks present, TaskDoor door, JdbcClient jdbc, Moments moments) {
    this.present = present;
    this.door = door;
    this.table = new DraftTable(jdbc, moments, "task_draft", "task_id");
  }

  /** The task is held meanwhile: what is completed at the same moment leaves no draft behind. */
  @Transactional
  public Draft keep(String taskId, String account, Typed sent) {
    door.checkCompleting(present.take(taskId, account), account);
    table.put(taskId, account, sent);
    return table.find(taskId, account).orElseThrow();
  }

  Optional<Draft> find(String taskId, String account) {
    present.read(taskId, account);
    return table.find(taskId, account);
  }

  void forget(String taskId, String account) {
    table.delete(taskId, account);
  }
}
