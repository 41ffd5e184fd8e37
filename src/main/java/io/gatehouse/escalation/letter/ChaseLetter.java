package io.gatehouse.escalation.letter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder or an escalation says, in its order.
 *
 * @param headline how late it is, and why it comes to this reader
 * @param about system and case
 * @param facts in their order
 * @param task where the button leads, from the application's root
 * @param reassign where a manager gives it to somebody else, for managers only
 */
record ChaseLetter(
    boolean late,
    String headline,
    String title,
    String about,
    String preview,
    String paragraph,
    Map<String, String> facts,
    String task,
    @Nullable String reassign,
    String caseFile,
    List<Line> steps,
    String footer) {

  /** One step of the ladder; {@code here} is the one that this letter is. */
  record Line(String when, String what, boolean here) {}
}
