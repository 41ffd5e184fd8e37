package io.gatehouse.identity.editing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the work under way tells about how roles are held; asked by the page of people. */
public interface RolesAtWork {

  /**
   * An open task that is with others than its role's holders.
   *
   * @param why {@code nobody} holds the role, or all who do are {@code excluded}
   */
  record Stray(String task, String caseKey, List<String> roles, String why, List<String> with) {}

  List<Stray> strays();

  /** Roles with open tasks that who did the earlier work may not do. */
  Set<String> underFourEyes();

  /**
   * An open task that waits with somebody alone.
   *
   * @param had whether they, or a deputy for them, had taken it; else nobody but them could
   */
  record Piece(
      String id,
      String task,
      String caseKey,
      @Nullable String systemId,
      @Nullable String systemName,
      @Nullable Instant due,
      boolean had)
      implements Serializable {}

  /** What waits with this person alone, the first due first. */
  List<Piece> of(String account);

  /** Who has the task now, or may take it. */
  List<String> workersOn(String taskId);
}
