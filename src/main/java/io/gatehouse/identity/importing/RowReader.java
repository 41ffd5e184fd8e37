package io.gatehouse.identity.importing;

import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.Formulas;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.identity.Role;
import io.gatehouse.identity.editing.PersonRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what each row of one table says of a person. */
final class RowReader {

  private static final Set<String> YES = Set.of("yes", "true", "1", "active", "enabled");
  private static final Set<String> NO = Set.of("no", "false", "0", "inactive", "disabled");
  private static final Pattern SYSTEM = Pattern.compile("[A-Z]{2,5}-\\d{4}-\\d{4,10}");

  private final CsvTable table;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

  RowReader(CsvTable table) {
    this.table = table;
    for (Column column : Column.values()) {
      if (column.in(table) >= 0) {
        columns.put(column, column.in(table));
      }
    }
    if (!columns.containsKey(Column.ACCOUNT)) {
      throw new UnreadableFile(
          "No column is titled “account”. The file has: %s."
              .formatted(String.join(", ", table.titles())));
    }
  }

  List<String> ignored() {
    return IntStream.range(0, table.titles().size())
        .filter(at -> !columns.containsValue(at))
        .mapToObj(table.titles()::get)
        .toList();
  }

  String account(CsvRow row) {
    if (row.cells().stream().skip(table.titles().size()).anyMatch(cell -> !cell.isBlank())) {
      throw new RowRefused(
          Column.ACCOUNT,
          "The row has %d cells, but there are %d columns. A cell that contains the delimiter must be in quotation marks."
              .formatted(row.cells().size(), table.titles().size()));
    }
    String account = cell(row, Column.ACCOUNT);
    if (account.isEmpty()) {
      throw new RowRefused(Column.ACCOUNT, "The row has no account. Give it one.");
    }
    if (!PersonRules.isAccount(account)) {
      String small = account.toLowerCase(Locale.ROOT);
      throw new RowRefused(
          Column.ACCOUNT,
          PersonRules.isAccount(small)
              ? "Accounts have small letters only: write %s.".formatted(small)
              : "An account has 2 to 60 small letters, digits, dots and hyphens; the first and the last is a letter or digit, and it is no word of an address such as “new”.");
    }
    return account;
  }

  /** The person that there will be; what has no column stays, as do a blank name and address. */
  ImportedPerson read(CsvRow row, String account, @Nullable ImportedPerson before) {
    String name = name(text(row, Column.NAME).orElse(before == null ? "" : before.name()));
    String email = email(text(row, Column.EMAIL).orElse(before == null ? "" : before.email()));
    String manager =
        columns.containsKey(Column.MANAGER)
            ? text(row, Column.MANAGER).orElse(null)
            : before == null ? null : before.manager();
    Set<String> roles =
        columns.containsKey(Column.ROLES)
            ? roles(cell(row, Column.ROLES))
            : before == null ? Set.of() : before.roles();
    boolean active = active(cell(row, Column.ACTIVE), before == null || before.active());
    return new ImportedPerson(account, name, email, manager, roles, active);
  }

  private static String name(String name) {
    if (name.isEmpty() || name.length() > PersonRules.LONGEST_NAME) {
      throw new RowRefused(
          Column.NAME,
          name.isEmpty()
              ? "Somebody new needs a name."
              : "The name has %d characters; at most %d fit."
                  .formatted(name.length(), PersonRules.LONGEST_NAME));
    }
    if (!PersonRules.isPlain(name)) {
      throw new RowRefused(
          Column.NAME,
          "The name has a character that cannot be seen or turns the direction of text. Write it anew.");
    }
    return name;
  }

  private static String email(String email) {
    if (!PersonRules.isEmail(email)) {
      throw new RowRefused(
          Column.EMAIL,
          email.isEmpty()
              ? "Somebody new needs an address such as name@example.org."
              : "“%s” is no address such as name@example.org.".formatted(email));
    }
    return email;
  }

  private static Set<String> roles(String cell) {
    Set<String> roles = new TreeSet<>();
    for (String written : cell.split("[\\s,;|]+")) {
      if (!written.isEmpty()) {
        roles.add(role(written));
      }
    }
    return roles;
  }

  private static String role(String written) {
    String[] parts = written.split(":", 2);
    String key = parts[0].toLowerCase(Locale.ROOT);
    Role role =
        Arrays.stream(Role.values())
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(
                () -> new RowRefused(Column.ROLES, "There is no role “%s”.".formatted(parts[0])));
    if (parts.length == 1) {
      return key;
    }
    if (!role.perSystem() || !SYSTEM.matcher(parts[1]).matches()) {
      throw new RowRefused(
          Column.ROLES,
          role.perSystem()
              ? "“%s” is no system’s reference such as AIS-2026-0001.".formatted(parts[1])
              : "%s is held for the whole organisation: leave the system out.".formatted(key));
    }
    return key + ":" + parts[1];
  }

  private static boolean active(String cell, boolean otherwise) {
    String word = cell.toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
      throw new RowRefused(Column.ACTIVE, "“%s” is neither yes nor no.".formatted(cell));
    }
    return word.isEmpty() ? otherwise : YES.contains(word);
  }

  private Optional<String> text(CsvRow row, Column column) {
    return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
  }

  private String cell(CsvRow row, Column column) {
    Integer at = columns.get(column);
    return at == null ? "" : Formulas.restore(row.cell(at).strip()).strip();
  }
}
