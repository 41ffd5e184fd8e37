package io.gatehouse.inbox.work;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskRefused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An open task for whoever may read it, to name it where something else is told about it. */
@Component
public class ReadableTasks {

  private final PresentTasks present;

  ReadableTasks(PresentTasks present) {
    this.present = present;
  }

  public Optional<OpenTask> find(String taskId, String account) {
    try {
      return Optional.of(present.read(taskId, account).task());
    } catch (TaskRefused e) {
      return Optional.empty();
    }
  }
}
