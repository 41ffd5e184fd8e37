package io.gatehouse.inbox.projection;

import org.springframework.stereotype.Component;

/** Carries what was filled in to the engine's listener, past the engine's variables. */
@Component
public class Submissions {

  private record Carried(String taskId, Submission submission) {}

  private final ThreadLocal<Carried> carried = new ThreadLocal<>();

  public void during(String taskId, Submission submission, Runnable completion) {
    carried.set(new Carried(taskId, submission));
    try {
      completion.run();
    } finally {
      carried.remove();
    }
  }

  Submission take(String taskId) {
    Carried present = carried.get();
    return present != null && present.taskId().equals(taskId)
        ? present.submission()
        : Submission.NOTHING;
  }
}
