package io.gatehouse.inbox.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens a case.
 *
 * @param process key of the process
 * @param systemId the AI system that it is about, when known
 * @param parent key of the case that calls it
 * @param by account that starts it
 * @param title what people call this one case, kept short; the process's name when absent
 * @param values what was filled in to start it
 */
public record NewCase(
    String process,
    @Nullable String systemId,
    @Nullable String parent,
    String by,
    @Nullable String title,
    Map<String, Object> values) {

  private static final int LONGEST_TITLE = 160;

  public NewCase {
    title = title == null ? null : titled(title);
  }

  /** As a case is called after what somebody wrote: in one line, and no longer than fits. */
  public static String titled(String words) {
    return shortened(words.strip().replaceAll("\\s+", " "));
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
  }
}
