package io.gatehouse.identity.importing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a file would change now.
 *
 * @param changes of the rows that can be taken and change something
 * @param unchanged how many rows say what is so already
 * @param ignored titles of columns that are not read
 */
record ImportPlan(
    List<Planned> changes, int read, int unchanged, List<Problem> problems, List<String> ignored) {

  ImportPlan {
    problems = problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }

  public List<Planned> added() {
    return changes.stream().filter(Planned::isNew).toList();
  }

  public List<Planned> edited() {
    return changes.stream().filter(planned -> !planned.isNew()).toList();
  }

  /** Another one once anything that it says is otherwise. */
  public String mark() {
    return UUID.nameUUIDFromBytes((changes + "" + problems).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
