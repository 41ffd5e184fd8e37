package io.gatehouse.identity.editing;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.listing.ListAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which people a list shows; blank is any. */
record PeopleFilter(@Nullable String q, @Nullable String role, @Nullable String state) {

  /** As the page's choice offers them. */
  static final List<String> STATES =
      List.of("active", "inactive", "away", "no-manager", "no-roles");

  PeopleFilter {
    q = q == null ? "" : q.trim();
    role = role == null ? "" : role;
    state = state == null || !STATES.contains(state) ? "" : state;
  }

  public boolean active() {
    return !q.isEmpty() || !role.isEmpty() || !state.isEmpty();
  }

  boolean fits(Account account, @Nullable Absence absence, LocalDate today) {
    return (role.isEmpty() || account.roles().contains(role))
        && says(account)
        && switch (state) {
          case "active" -> account.active();
          case "inactive" -> !account.active();
          case "away" -> account.active() && absence != null && absence.covers(today);
          case "no-manager" -> account.active() && account.manager() == null;
          case "no-roles" -> account.active() && account.roles().isEmpty();
          default -> true;
        };
  }

  private boolean says(Account account) {
    return Stream.of(account.name(), account.displayName(), account.email())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
  }

  /** The address of what is shown, without a leading slash of its own. */
  String at(String path, @Nullable String after) {
    return ListAddress.of(path)
        .with("q", q.isEmpty() ? null : q)
        .with("role", role.isEmpty() ? null : role)
        .with("state", state.isEmpty() ? null : state)
        .with("after", after)
        .toString();
  }
}
