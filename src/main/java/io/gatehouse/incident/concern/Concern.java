package io.gatehouse.incident.concern;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raised, and what was written since.
 *
 * @param name of the reporter, as they wrote it
 * @param assessment what its handler said it is, the last time
 * @param ledTo key of the case that it became, told to its handler only
 * @param open whether it is still handled
 * @param withdrawn whether the reporter took it back
 */
public record Concern(
    String caseKey,
    boolean aboutLead,
    @Nullable String name,
    @Nullable String assessment,
    @Nullable String ledTo,
    boolean open,
    boolean withdrawn,
    List<Message> messages) {

  /** What one of the two wrote to the other, in its order. */
  public record Message(Instant at, boolean fromReporter, String text) {}

  /** Where it stands, as its reporter is told. */
  public String standing() {
    if (withdrawn) {
      return "withdrawn";
    }
    if (open) {
      return "question".equals(assessment) ? "question" : "received";
    }
    return assessment == null ? "received" : assessment;
  }
}
