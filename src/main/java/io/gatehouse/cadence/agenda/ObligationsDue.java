package io.gatehouse.cadence.agenda;

import io.gatehouse.cadence.Listed;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.cadence.SubjectNames;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Obligations in the calendar, each on its next date. */
@Component
class ObligationsDue implements DueItems {

  /** Whose work a kind is; all others are the compliance lead's. */
  private static final Map<String, Role> WORKERS =
      Map.of(
          "supplier-review", Role.SUPPLIER_MANAGER,
          "internal-audit", Role.INTERNAL_AUDITOR,
          "surveillance-audit", Role.COMPLIANCE_LEAD);

  private final ObligationList list;
  private final SubjectNames names;
  private final People people;

  ObligationsDue(ObligationList list, SubjectNames names, People people) {
    this.list = list;
    this.names = names;
    this.people = people;
  }

  @Override
  public Set<String> kinds() {
    return Set.copyOf(list.kinds());
  }

  @Override
  public List<DueItem> between(String account, LocalDate from, LocalDate to) {
    Set<String> roles = people.rolesOf(account);
    Set<String> systems = people.systemsOf(account);
    return list.between(from, to).stream()
        .map(one -> item(one, isMine(one, account, roles, systems)))
        .toList();
  }

  private static boolean isMine(
      Listed one, String account, Set<String> roles, Set<String> systems) {
    return one.kind().equals(SystemReviews.KIND)
        ? account.equals(one.owner()) || systems.contains(one.id())
        : roles.contains(WORKERS.getOrDefault(one.kind(), Role.COMPLIANCE_LEAD).key());
  }

  private DueItem item(Listed one, boolean mine) {
    return new DueItem(
        "obligation-" + one.id(),
        one.kind(),
        names.kind(one.kind()),
        one.name(),
        one.next(),
        null,
        mine,
        true,
        "/obligations/" + one.id());
  }
}
