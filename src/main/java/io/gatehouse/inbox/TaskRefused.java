package io.gatehouse.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A task is not this person's to take or to complete, or somebody was faster; says which and who.
 */
public class TaskRefused extends ErrorResponseException {

  private TaskRefused(HttpStatus status, String reason, @Nullable Object... about) {
    super(status, ProblemDetail.forStatus(status), null, "inbox.refused." + reason, about);
  }

  public static TaskRefused unknown(String taskId) {
    return new TaskRefused(HttpStatus.NOT_FOUND, "unknown", taskId);
  }

  public static TaskRefused notYours(OpenTask task) {
    return new TaskRefused(
        HttpStatus.FORBIDDEN, "not-yours", task.name(), String.join(", ", task.roles()));
  }

  public static TaskRefused fourEyes(OpenTask task, String done) {
    return new TaskRefused(
        HttpStatus.FORBIDDEN, "four-eyes", task.name(), ElementNames.inWords(done));
  }

  /** Not theirs, because somebody else works on it. */
  public static TaskRefused claimedByAnother(OpenTask task, @Nullable Instant since) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "claimed", task.assignee(), since);
  }

  /** They asked for it, and somebody else was faster. */
  public static TaskRefused claimedMeanwhile(@Nullable String by, @Nullable Instant since) {
    return new TaskRefused(HttpStatus.CONFLICT, "claimed", by, since);
  }

  public static TaskRefused done(String name, @Nullable String by, Instant at) {
    return new TaskRefused(HttpStatus.CONFLICT, by == null ? "withdrawn" : "done", name, at, by);
  }

  public static TaskRefused notActive(OpenTask task, String account) {
    return new TaskRefused(HttpStatus.BAD_REQUEST, "not-active", account);
  }
}
