package io.gatehouse.inbox.projection;

import java.util.List;
import java.util.Map;

/** What somebody filled in when completing a task, already validated. */
public record Submission(Map<String, Object> values, List<String> files) {

  static final Submission NOTHING = new Submission(Map.of(), List.of());
}
