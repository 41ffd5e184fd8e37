package io.gatehouse.identity.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.identity.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file makes of the people that there are. A row that cannot be taken is reported,
 * and then so is each row that would need it: managers may stand anywhere in the file.
 */
final class Planner {

  private final Map<String, ImportedPerson> present;
  private final String importer;
  private final Predicate<String> isSystem;
  private final Map<String, String> addresses = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Planned> rows = new LinkedHashMap<>();
  private final Map<String, List<Integer>> lines = new HashMap<>();
  private final Map<@Nullable String, List<Planned>> reports = new HashMap<>();

  Planner(Map<String, ImportedPerson> present, String importer, Predicate<String> isSystem) {
    this.present = present;
    this.isSystem = isSystem;
    this.importer = importer;
    present.values().forEach(person -> addresses.put(small(person), person.account()));
  }

  ImportPlan plan(CsvTable table) {
    RowReader reader = new RowReader(table);
    Map<String, Integer> seen = new HashMap<>();
    for (CsvRow row : table.rows()) {
      try {
        take(reader, row, seen);
      } catch (RowRefused refused) {
        problems.add(refused.at(row.line()));
      }
    }
    rows.values().forEach(row -> lines(row).add(row.line()));
    rows.values().forEach(row -> reportsTo(row.after().manager()).add(row));
    List<Planned> refused;
    Collection<Planned> suspects = rows.values();
    do {
      refuseWhile(suspects);
      var circles = new Circles(rows.keySet(), this::managerAfter);
      refused = refuseWhere(rows.values(), row -> isMoved(row) ? circles.through(row) : null);
      suspects = reports(refused);
    } while (!refused.isEmpty());
    List<Planned> changes =
        rows.values().stream().filter(p -> !p.after().equals(p.before())).toList();
    return new ImportPlan(
        changes, table.rows().size(), rows.size() - changes.size(), problems, reader.ignored());
  }

  private void take(RowReader reader, CsvRow row, Map<String, Integer> seen) {
    String account = reader.account(row);
    Integer first = seen.putIfAbsent(account, row.line());
    if (first != null) {
      throw new RowRefused(
          Column.ACCOUNT,
          "Lines %d and %d have the same account; only line %d was looked at."
              .formatted(first, row.line(), first));
    }
    ImportedPerson before = present.get(account);
    ImportedPerson after = reader.read(row, account, before);
    refuseOwn(after);
    refuseForNothing(before, after);
    rows.put(account, new Planned(row.line(), before, after));
  }

  /** Only roles that they are given by this file. */
  private void refuseForNothing(@Nullable ImportedPerson before, ImportedPerson after) {
    for (String role : after.roles()) {
      String system = role.substring(role.indexOf(':') + 1);
      if (role.contains(":")
          && (before == null || !before.roles().contains(role))
          && !isSystem.test(system)) {
        throw new RowRefused(Column.ROLES, "There is no system %s.".formatted(system));
      }
    }
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

  /**
   * A refused row can only spoil those of people who would report to it: they are looked at next.
   */
  private void refuseWhile(Collection<Planned> suspects) {
    Collection<Planned> next = suspects;
    while (!next.isEmpty()) {
      next = reports(refuseWhere(next, this::problemOf));
    }
  }

  private List<Planned> refuseWhere(
      Collection<Planned> suspects, Function<Planned, @Nullable RowRefused> wrong) {
    List<Planned> refused = new ArrayList<>();
    for (Planned row : suspects) {
      RowRefused why = wrong.apply(row);
      if (why != null) {
        problems.add(why.at(row.line()));
        refused.add(row);
      }
    }
    refused.forEach(row -> rows.remove(row.after().account()));
    return refused;
  }

  private List<Planned> reports(List<Planned> refused) {
    return refused.stream()
        .flatMap(row -> reportsTo(row.after().account()).stream())
        .filter(row -> rows.containsKey(row.after().account()))
        .toList();
  }

  private List<Planned> reportsTo(@Nullable String manager) {
    return reports.computeIfAbsent(manager, none -> new ArrayList<>());
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

  /** Where the file has this row's address. */
  private List<Integer> lines(Planned row) {
    return lines.computeIfAbsent(small(row.after()), none -> new ArrayList<>());
  }

  private static String small(ImportedPerson person) {
    return person.email().toLowerCase(Locale.ROOT);
  }

  private @Nullable RowRefused managerOf(Planned row) {
    String manager = row.after().manager();
    if (manager == null || !isMoved(row)) {
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

  /** A manager that stays is no reason to refuse a row, whatever is wrong with them. */
  private static boolean isMoved(Planned row) {
    return row.before() == null || !Objects.equals(row.before().manager(), row.after().manager());
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
