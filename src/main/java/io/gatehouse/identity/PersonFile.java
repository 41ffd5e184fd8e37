package io.gatehouse.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is kept about one person, for the page that shows and edits it. */
public record PersonFile(
    Account account, long revision, List<Held> held, List<Change> changes, List<String> reports) {

  /** A role and what it is held for; no system means the organisation. */
  public record Held(String role, @Nullable String systemId, String by, Instant at)
      implements Serializable {

    static Held of(RoleAssignment a) {
      return new Held(a.role(), a.systemId(), a.grantedBy(), a.grantedAt());
    }

    /** {@code developer}, or for one system {@code developer:AIS-2026-0001}. */
    public String written() {
      return systemId == null ? role : role + ":" + systemId;
    }
  }

  /** Something that was changed, newest first. */
  public record Change(
      long id, String account, String what, @Nullable String detail, String by, Instant at) {}
}
