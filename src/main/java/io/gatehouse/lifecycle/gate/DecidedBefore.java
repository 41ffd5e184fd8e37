package io.gatehouse.lifecycle.gate;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.page.TaskPagePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Beside a task: the last decisions on its system's gates, what they rest on, what changed since.
 */
@Component
class DecidedBefore implements TaskPagePart {

  private static final int MOST = 3;

  /** Of these there are many: how many says enough. */
  private static final Set<String> COUNTED = Set.of("form", "file");

  private final GateDecisions decisions;

  DecidedBefore(GateDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param changed names of what changed since, each once
   * @param basis what it rests on, by name
   */
  record Before(GateDecision decision, List<String> changed, Map<String, String> basis) {}

  @Override
  public String template() {
    return "lifecycle/decided-before";
  }

  @Override
  public @Nullable Object contentFor(OpenTask task) {
    if (task.systemId() == null) {
      return null;
    }
    List<Before> before =
        decisions.latest(task.systemId(), MOST).stream().map(DecidedBefore::before).toList();
    return before.isEmpty() ? null : before;
  }

  private static Before before(GateDecisions.Standing standing) {
    Map<String, String> basis = new LinkedHashMap<>();
    standing
        .decision()
        .basis()
        .parts()
        .forEach(
            (part, value) -> {
              String name = name(part);
              if (COUNTED.contains(name)) {
                basis.merge(name, "1", (one, more) -> String.valueOf(Integer.parseInt(one) + 1));
              } else if (!value.isBlank()) {
                basis.put(name, value);
              }
            });
    basis.remove("reviewedVersion", basis.get("version"));
    return new Before(
        standing.decision(),
        standing.changed().stream().map(DecidedBefore::name).distinct().toList(),
        basis);
  }

  private static String name(String part) {
    int colon = part.indexOf(':');
    return colon < 0 ? part : part.substring(0, colon);
  }
}
