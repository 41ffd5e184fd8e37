package io.gatehouse.identity.importing;

import io.gatehouse.csv.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a column may hold, by the titles that lists of people give it. */
enum Column {
  ACCOUNT("user name", "username", "login", "user"),
  NAME("display name", "full name", "displayname"),
  EMAIL("e-mail", "mail", "e-mail address", "email address", "address"),
  ROLES("role"),
  MANAGER("reports to", "supervisor", "line manager"),
  ACTIVE("enabled", "state");

  private final List<String> titles;

  Column(String... also) {
    titles = Stream.concat(Stream.of(key()), Arrays.stream(also)).toList();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place in the table, -1 where it has none. */
  int in(CsvTable table) {
    return titles.stream().mapToInt(table::column).filter(at -> at >= 0).findFirst().orElse(-1);
  }
}
