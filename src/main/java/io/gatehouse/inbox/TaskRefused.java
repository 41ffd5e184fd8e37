package io.gatehouse.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A task is not this person's to take or to complete, or somebody was faster; says who and when.
 */
public class TaskRefused extends ErrorResponseException {

  private @Nullable String field;

  private TaskRefused(HttpStatus status, String reason, @Nullable Object... about) {
    super(status, ProblemDetail.forStatus(status), null, "inbox.refused." + reason, about);
  }

  public static TaskRefused unknown() {
    return new TaskRefused(HttpStatus.NOT_FOUND, "unknown");
  }

  public static TaskRefused notYours(String name, String roles) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "not-yours", name, roles);
  }

  /**
   * @param done the task whose doing excludes them, in words
   */
  public static TaskRefused fourEyes(String name, String done) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "four-eyes", name, done);
  }

  /** Not theirs, because of what they are to the system. */
  public static TaskRefused fourEyesOfRole(String name, String role) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "four-eyes-role", name, role);
  }

  /** Not theirs, because a form of the case named them for what is judged now. */
  public static TaskRefused fourEyesOfNamed(String name, String by) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "four-eyes-named", name, by);
  }

  /** It cannot be given to somebody whom a form of the case named for what is judged now. */
  public static TaskRefused receiverFourEyesOfNamed(String name, String by, String receiver) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "receiver-four-eyes-named", name, by, receiver)
        .because("to");
  }

  /** It cannot be given to somebody who did this task before. */
  public static TaskRefused receiverFourEyes(String name, String done, String receiver) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "receiver-four-eyes", name, done, receiver)
        .because("to");
  }

  /** It cannot be given to somebody because of what they are to the system. */
  public static TaskRefused receiverFourEyesOfRole(String name, String role, String receiver) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "receiver-four-eyes-role", name, role, receiver)
        .because("to");
  }

  /** It cannot be given to somebody whose own case is to be judged. */
  public static TaskRefused receiverFourEyesOfStarter(String name, String receiver) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "receiver-four-eyes-starter", name, receiver)
        .because("to");
  }

  /** Not theirs, because it is their own case that is to be judged. */
  public static TaskRefused fourEyesOfStarter(String name) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "four-eyes-starter", name);
  }

  /** Not theirs, because they would act for somebody who is excluded. */
  public static TaskRefused fourEyesOfAbsent(String name, String absent) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "four-eyes-absent", name, absent);
  }

  /** Not theirs any more, because who was away is back or has another deputy. */
  public static TaskRefused deputyNoLonger(String absent) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "deputy-no-longer", absent);
  }

  /** Not theirs, because somebody else works on it. */
  public static TaskRefused claimed(String by, String since) {
    return new TaskRefused(HttpStatus.FORBIDDEN, "claimed", by, since);
  }

  /** They asked for it, and somebody else was faster. */
  public static TaskRefused claimedMeanwhile(String by, String since) {
    return new TaskRefused(HttpStatus.CONFLICT, "claimed", by, since);
  }

  public static TaskRefused done(String name, String by, String at) {
    return new TaskRefused(HttpStatus.CONFLICT, "done", name, by, at);
  }

  public static TaskRefused withdrawn(String name, String at) {
    return new TaskRefused(HttpStatus.CONFLICT, "withdrawn", name, at);
  }

  /** It is not with whom they gave it to any more, or they never gave it. */
  public static TaskRefused notGiven(String name) {
    return new TaskRefused(HttpStatus.CONFLICT, "not-given", name);
  }

  /** Whom they gave it to works on it already. */
  public static TaskRefused begun(String by) {
    return new TaskRefused(HttpStatus.CONFLICT, "begun", by);
  }

  public static TaskRefused noteTooLong(int most) {
    return new TaskRefused(HttpStatus.BAD_REQUEST, "note-too-long", most).because("note");
  }

  /** What is in confidence is nobody's to give. */
  public static TaskRefused inConfidence() {
    return new TaskRefused(HttpStatus.FORBIDDEN, "in-confidence").because("to");
  }

  /** Too many worked on the same case at once. */
  public static TaskRefused busy() {
    return new TaskRefused(HttpStatus.CONFLICT, "busy");
  }

  /** It cannot be given to somebody whom nobody knows, or who left. */
  public static TaskRefused notActive(String account, String name) {
    return new TaskRefused(HttpStatus.BAD_REQUEST, "not-active", account, name).because("to");
  }

  /** It cannot be given to somebody who may not work on tasks at all. */
  public static TaskRefused noWorker(String account, String name) {
    return new TaskRefused(HttpStatus.BAD_REQUEST, "no-worker", account, name).because("to");
  }

  private TaskRefused because(String field) {
    this.field = field;
    return this;
  }

  @Override
  public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
    ProblemDetail body = super.updateAndGetBody(messages, locale);
    if (field != null) {
      String message = Objects.toString(body.getDetail(), "");
      body.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    }
    return body;
  }
}
