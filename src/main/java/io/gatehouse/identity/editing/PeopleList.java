package io.gatehouse.identity.editing;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.absence.Absence;
import io.gatehouse.identity.absence.Absences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a page of people by account, each with who stands in for them. */
@Component
class PeopleList {

  private static final int PAGE = 100;

  private final People people;
  private final Absences absences;

  PeopleList(People people, Absences absences) {
    this.people = people;
    this.absences = absences;
  }

  /**
   * @param absence the one they are in or that is to come
   * @param covered whether its deputy is there to stand in
   */
  record Row(
      Account account,
      @Nullable Absence absence,
      boolean away,
      boolean covered,
      boolean managerActive) {}

  /**
   * @param fitting how many there are on all pages
   * @param next the last account here, after which the next page begins
   */
  record Page(List<Row> rows, int fitting, int total, @Nullable String next) {}

  Page page(PeopleFilter filter, @Nullable String after) {
    List<Row> all = rows();
    List<Row> fitting = fitting(filter, all);
    List<Row> rest =
        fitting.stream()
            .filter(row -> after == null || row.account().name().compareTo(after) > 0)
            .toList();
    List<Row> shown = rest.stream().limit(PAGE).toList();
    return new Page(
        shown,
        fitting.size(),
        all.size(),
        rest.size() > PAGE ? shown.get(PAGE - 1).account().name() : null);
  }

  List<Account> accounts(PeopleFilter filter) {
    return fitting(filter, rows()).stream().map(Row::account).toList();
  }

  private List<Row> fitting(PeopleFilter filter, List<Row> rows) {
    LocalDate today = absences.today();
    return rows.stream().filter(row -> filter.fits(row.account(), row.absence(), today)).toList();
  }

  private List<Row> rows() {
    List<Account> all = people.all();
    Set<String> active =
        all.stream().filter(Account::active).map(Account::name).collect(Collectors.toSet());
    Map<String, Absence> away = absences.all();
    LocalDate today = absences.today();
    return all.stream()
        .map(
            one -> {
              Absence absence = away.get(one.name());
              return new Row(
                  one,
                  absence,
                  absence != null && absence.covers(today),
                  absence != null && active.contains(absence.deputy()),
                  one.manager() == null || active.contains(one.manager()));
            })
        .toList();
  }
}
