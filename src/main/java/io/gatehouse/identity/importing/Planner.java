package io.gatehouse.identity.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.identity.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file makes of the people that there are. A row that cannot be taken is reported,
 * and then so is each row that would need it: managers may stand anywhere in the file.
 */
final class Planner {

  private final Map<String, ImportedPerson> present;
  private final String importer;
  private final Map<String, String> addresses = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Planned> rows = new LinkedHashMap<>();

  Planner(Map<String, ImportedPerson> present, String importer) {
    this.present = present;
    this.importer = importer;
    present.values().forEach(person -> addresses.put(small(person), person.account()));
  }

  ImportPlan plan(CsvTable table) {
    RowReader reader = new RowReader(table);
    Map<String, Integer> lines = new HashMap<>();
    for (CsvRow row : table.rows()) {
      try {
        take(reader, row, lines);
      } catch (RowRefused refused) {
        problems.add(refused.at(row.line()));
      }
    }
    boolean refused = true;
    while (refused) {
      refused = refuseWhere(this::problemOf) | refuseWhere(this::circleOf);
    }
    List<Planned> changes =
        rows.values().stream().filter(p -> !p.after().equals(p.before())).toList();
    return new ImportPlan(
        changes, table.rows().size(), rows.size() - changes.size(), problems, reader.ignored());
  }

  private void take(RowReader reader, CsvRow row, Map<String, Integer> lines) {
    String account = reader.account(row);
    Integer first = lines.putIfAbsent(account, row.line());
    if (first != null) {
      throw new RowRefused(
          Column.ACCOUNT,
          "Lines %d and %d have the same account; only line %d was looked at."
              .formatted(first, row.line(), first));
    }
    ImportedPerson before = present.get(account);
    ImportedPerson after = reader.read(row, account, before);
    refuseOwn(after);
    rows.put(account, new Planned(row.line(), before, after));
  }

  /** Nobody is to lock themselves out by a file: who imports stays an active administrator. */
  private void refuseOwn(ImportedPerson after) {
    if (!after.account().equals(importer)) {
      return;
    }
    if (!after.active()) {
      throw new RowRefused(
          Column.ACTIVE, "You cannot deactivate your own account: ask another administrator.");
    }
    if (!after.roles().contains(Role.ADMINISTRATOR.key())) {
      throw new RowRefused(
          Column.ROLES,
          "This would take your own right to change people: keep administrator among the roles.");
    }
  }

  private boolean refuseWhere(Function<Planned, @Nullable RowRefused> wrong) {
    List<Planned> refused = new ArrayList<>();
    for (Planned row : List.copyOf(rows.values())) {
      RowRefused why = wrong.apply(row);
      if (why != null) {
        problems.add(why.at(row.line()));
        refused.add(row);
      }
    }
    refused.forEach(row -> rows.remove(row.after().account()));
    return !refused.isEmpty();
  }

  private @Nullable RowRefused problemOf(Planned row) {
    RowRefused email = emailOf(row);
    return email == null ? managerOf(row) : email;
  }

  /** Addresses are no two people's at any moment, so one file cannot exchange two. */
  private @Nullable RowRefused emailOf(Planned row) {
    String other = addresses.get(small(row.after()));
    if (other != null && !other.equals(row.after().account())) {
      return new RowRefused(
          Column.EMAIL, "%s has this address. Enter a different one.".formatted(other));
    }
    List<Integer> lines = lines(row);
    return lines.size() == 1
        ? null
        : new RowRefused(
            Column.EMAIL,
            "Lines %d and %d have the same address; neither is taken."
                .formatted(lines.get(0), lines.get(1)));
  }

  private List<Integer> lines(Planned row) {
    return rows.values().stream()
        .filter(other -> other.after().email().equalsIgnoreCase(row.after().email()))
        .map(Planned::line)
        .sorted()
        .toList();
  }

  private static String small(ImportedPerson person) {
    return person.email().toLowerCase(Locale.ROOT);
  }

  private @Nullable RowRefused managerOf(Planned row) {
    String manager = row.after().manager();
    boolean kept = row.before() != null && Objects.equals(row.before().manager(), manager);
    if (manager == null || kept) {
      return null;
    }
    ImportedPerson found = after(manager);
    if (found == null) {
      return new RowRefused(
          Column.MANAGER,
          "There is no account %s, neither here nor in a row that is taken.".formatted(manager));
    }
    return found.active()
        ? null
        : new RowRefused(
            Column.MANAGER, "%s is not active. Choose somebody who is.".formatted(manager));
  }

  /** Whether following managers comes back; only rows that move somebody are refused for it. */
  private @Nullable RowRefused circleOf(Planned row) {
    String manager = row.after().manager();
    if (manager == null || row.before() != null && manager.equals(row.before().manager())) {
      return null;
    }
    List<String> line = new ArrayList<>();
    for (String at = manager; at != null && !line.contains(at); at = managerAfter(at)) {
      line.add(at);
      if (at.equals(row.after().account())) {
        return new RowRefused(
            Column.MANAGER,
            line.size() == 1
                ? "Nobody is their own manager."
                : "This would make a circle of managers: %s.".formatted(String.join(", ", line)));
      }
    }
    return null;
  }

  private @Nullable String managerAfter(String account) {
    ImportedPerson person = after(account);
    return person == null ? null : person.manager();
  }

  private @Nullable ImportedPerson after(String account) {
    Planned planned = rows.get(account);
    return planned == null ? present.get(account) : planned.after();
  }
}
