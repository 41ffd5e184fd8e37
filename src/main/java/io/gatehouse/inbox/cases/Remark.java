package io.gatehouse.inbox.cases;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.NewEvidence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say and do about a case beside its forms: noted in its chain, the answer to none. */
public enum Remark {
  COMMENT("Comment"),
  FILE_ATTACHED("File attached"),
  FILE_REMOVED("Attached file removed"),
  FILE_BROUGHT_BACK("Attached file brought back"),
  FILES_KEPT("Attached files"),
  GIVEN("Task given"),
  TAKEN_BACK("Task taken back"),
  REASSIGNED("Task reassigned"),
  RESTORED("Reassignment undone"),
  WENT_ON("Task went on");

  /** The names of what brings a task to somebody, which makes nobody a reader of its case. */
  static final Set<String> HAND_OVERS =
      Stream.of(GIVEN, TAKEN_BACK, REASSIGNED, RESTORED, WENT_ON)
          .map(remark -> remark.name)
          .collect(Collectors.toUnmodifiableSet());

  /** The value that says whom or what it is about. */
  public static final String ABOUT = "about";

  /** The value that holds the name of the task. */
  public static final String TASK = "at";

  /** The value that says why it happened, where nobody chose it. */
  public static final String WHY = "why";

  /** The value that says with whom it is now. */
  public static final String TO = "to";

  private final String name;

  Remark(String name) {
    this.name = name;
  }

  public static boolean isOne(EvidenceEntry entry) {
    return Arrays.stream(values()).anyMatch(remark -> remark.is(entry));
  }

  public boolean is(EvidenceEntry entry) {
    return entry.what().equals("noted") && entry.task() == null && name.equals(entry.name());
  }

  /** In words: "Task given: developer", "Task went on: developer (deactivated), now with …". */
  public static Optional<String> said(EvidenceEntry entry) {
    return isOne(entry)
            && entry.values() != null
            && entry.values().get(ABOUT) instanceof String about
        ? Optional.of(entry.name() + ": " + about + how(entry.values()))
        : Optional.empty();
  }

  private static String how(Map<String, Object> values) {
    return values.get(WHY) instanceof String why
        ? " (%s), now with %s".formatted(why, values.get(TO))
        : "";
  }

  /**
   * @param task the name of the task at which it is said or done
   * @param files ids of stored files
   */
  public NewEvidence in(
      CaseFile file,
      @Nullable String task,
      @Nullable String by,
      @Nullable String onBehalfOf,
      Map<String, ?> values,
      List<String> files) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    if (task != null) {
      all.put(TASK, task);
    }
    return new NewEvidence(
        file.key(),
        "noted",
        null,
        name,
        by,
        onBehalfOf,
        false,
        all,
        files,
        file.process(),
        file.version(),
        null);
  }
}
