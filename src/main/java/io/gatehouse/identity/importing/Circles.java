package io.gatehouse.identity.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who comes back to themselves by following managers; everybody is passed once. */
final class Circles {

  private Circles() {}

  static Set<String> in(Collection<String> accounts, Function<String, @Nullable String> managerOf) {
    Set<String> circles = new HashSet<>();
    Set<String> visited = new HashSet<>();
    for (String account : accounts) {
      List<String> line = new ArrayList<>();
      String at = account;
      while (at != null && visited.add(at)) {
        line.add(at);
        at = managerOf.apply(at);
      }
      int first = at == null ? -1 : line.indexOf(at); // -1 where an earlier line went on
      if (first >= 0) {
        circles.addAll(line.subList(first, line.size()));
      }
    }
    return circles;
  }
}
