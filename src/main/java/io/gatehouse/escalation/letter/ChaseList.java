package io.gatehouse.escalation.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says that speaks of several tasks.
 *
 * @param more how many are not shown; null where all are
 * @param path where the button leads, from the application's root
 */
record ChaseList(
    boolean late,
    String headline,
    String title,
    String preview,
    List<Section> sections,
    @Nullable String more,
    String button,
    String path,
    String footer) {

  /** What comes to the reader for one reason. */
  record Section(String heading, List<Item> items) {}

  /**
   * One task.
   *
   * @param said the same name with its kind, as a subject would begin
   * @param when how late, or how long there is time
   * @param state with whom, and by when
   * @param next what happens if nothing is done; empty when nothing more does
   * @param reassign where a manager gives it to somebody else, for managers only
   */
  record Item(
      boolean late,
      String said,
      String name,
      String about,
      String when,
      String state,
      String next,
      String task,
      @Nullable String reassign) {}
}
