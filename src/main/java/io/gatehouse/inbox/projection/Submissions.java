package io.gatehouse.inbox.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries what was filled in to the engine's listener, past the engine's variables. */
@Component
public class Submissions {

  /** What somebody filled in when completing a task, already validated. */
  public record Submission(Map<String, Object> values, List<String> files) {

    static final Submission NOTHING = new Submission(Map.of(), List.of());
  }

  private record Carried(TaskRow row, String by, Submission submission) {}

  private final ThreadLocal<Carried> carried = new ThreadLocal<>();

  /**
   * @param row locked in this transaction
   * @param by whom the door has let through
   */
  public void during(TaskRow row, String by, Submission submission, Runnable completion) {
    carried.set(new Carried(row, by, submission));
    try {
      completion.run();
    } finally {
      carried.remove();
    }
  }

  Submission take(String taskId) {
    return present(taskId).map(Carried::submission).orElse(Submission.NOTHING);
  }

  /** The task, if this person was already let through to complete it. */
  Optional<TaskRow> checked(String taskId, @Nullable String by) {
    return present(taskId).filter(present -> present.by().equals(by)).map(Carried::row);
  }

  private Optional<Carried> present(String taskId) {
    return Optional.ofNullable(carried.get())
        .filter(present -> present.row().task().id().equals(taskId));
  }
}
