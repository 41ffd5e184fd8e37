package io.gatehouse.identity.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Those who come back to themselves by following managers; everybody is passed once. */
final class Circles {

  /** People in one message: each row of a circle has one. */
  private static final int NAMED = 10;

  private final Function<String, @Nullable String> managerOf;
  private final Set<String> members = new HashSet<>();

  Circles(Collection<String> accounts, Function<String, @Nullable String> managerOf) {
    this.managerOf = managerOf;
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
        members.addAll(line.subList(first, line.size()));
      }
    }
  }

  /** Null where the row's person is in none. */
  @Nullable RowRefused through(Planned row) {
    String account = row.after().account();
    if (!members.contains(account)) {
      return null;
    }
    List<String> line = new ArrayList<>();
    String at = managerOf.apply(account);
    while (at != null && !at.equals(account) && line.size() < NAMED) {
      line.add(at);
      at = managerOf.apply(at);
    }
    line.add(account.equals(at) ? account : "…");
    return new RowRefused(
        Column.MANAGER,
        line.size() == 1
            ? "Nobody is their own manager."
            : "This would make a circle of managers: %s.".formatted(String.join(", ", line)));
  }
}
