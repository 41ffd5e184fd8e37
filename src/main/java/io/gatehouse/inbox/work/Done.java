package io.gatehouse.inbox.work;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of completing a task, said on the page that follows.
 *
 * @param about the system, or else the process, and the case's key
 * @param ahead the open tasks that this person may know of, each with who has it, in words
 * @param ended in words, how the case ended, when it did
 * @param yours whose the task is that follows for this person, in words
 */
record Done(
    String title,
    String caseKey,
    String about,
    List<Ahead> ahead,
    @Nullable String ended,
    String yours)
    implements Serializable {

  /**
   * A task that comes next.
   *
   * @param id null where this person may not open it
   */
  record Ahead(@Nullable String id, String words) implements Serializable {}
}
