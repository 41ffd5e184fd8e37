package io.gatehouse.inbox.team;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.cases.CaseFile;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open task in somebody's inbox.
 *
 * @param why the role, or what else put it there
 * @param mine whether they have claimed it or it was given to them
 * @param title the case's
 */
public record Waiting(
    String holder, String why, boolean mine, OpenTask task, @Nullable String title) {

  /** What it is about: the case's own words, else its system, else its process. */
  public String about() {
    String subject = CaseFile.subject(title, task.processName(), task.systemName());
    return Stream.of(subject, task.systemName(), task.processName())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
