package io.gatehouse.inbox.projection;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.permission.Permissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who may take a task: the people it names and its roles' holders; when there is nobody left,
 * the compliance lead, then top management.
 */
@Component
class Offering {

  private static final List<String> INSTEAD = List.of("compliance-lead", "top-management");

  private final People people;
  private final FourEyes fourEyes;
  private final Permissions permissions;

  Offering(People people, FourEyes fourEyes, Permissions permissions) {
    this.people = people;
    this.fourEyes = fourEyes;
    this.permissions = permissions;
  }

  Offer of(TaskRow row) {
    Map<String, String> candidates = candidates(row);
    String assignee = row.task().assignee();
    if (assignee != null) {
      String why = candidates.getOrDefault(assignee, whyInstead(row, assignee));
      return new Offer(List.of(new Entry(assignee, why, true, null)), row.hole());
    }
    Map<String, String> excluded = fourEyes.excluded(row);
    List<Entry> entries = entries(candidates, excluded);
    if (entries.stream().anyMatch(entry -> entry.excluded() == null)) {
      return new Offer(entries, null);
    }
    return instead(row, entries, excluded);
  }

  /** Role holders and named people, each with why; a role's holder for the system goes first. */
  private Map<String, String> candidates(TaskRow row) {
    Map<String, String> candidates = new LinkedHashMap<>();
    row.people().stream()
        .filter(account -> people.find(account).filter(this::mayBeAsked).isPresent())
        .forEach(account -> candidates.put(account, Entry.PERSON));
    for (String role : row.task().roles()) {
      people
          .holders(role, row.task().systemId())
          .forEach(account -> candidates.putIfAbsent(account, role));
    }
    return candidates;
  }

  private static List<Entry> entries(Map<String, String> holders, Map<String, String> excluded) {
    List<Entry> entries = new ArrayList<>();
    holders.forEach(
        (holder, why) -> entries.add(new Entry(holder, why, false, excluded.get(holder))));
    return entries;
  }

  private Offer instead(TaskRow row, List<Entry> excludedOnes, Map<String, String> excluded) {
    String hole = excludedOnes.isEmpty() ? "nobody" : "excluded";
    List<Entry> entries = new ArrayList<>(excludedOnes);
    for (String role : INSTEAD) {
      List<String> able =
          people.holders(role, null).stream().filter(a -> !excluded.containsKey(a)).toList();
      if (!able.isEmpty()) {
        able.forEach(account -> entries.add(new Entry(account, role, false, null)));
        break;
      }
    }
    return new Offer(entries, hole);
  }

  private String whyInstead(TaskRow row, String account) {
    return row.hole() == null
        ? Entry.GIVEN
        : INSTEAD.stream()
            .filter(role -> people.holds(account, role, null))
            .findFirst()
            .orElse(Entry.GIVEN);
  }

  /** Whether what put it on this person's list still holds, and four eyes still allow it. */
  boolean keeps(TaskRow row, Entry entry) {
    return isActive(entry.holder())
        && !fourEyes.excluded(row).containsKey(entry.holder())
        && (Set.of(Entry.PERSON, Entry.GIVEN).contains(entry.why())
            || people.holds(entry.holder(), entry.why(), row.task().systemId()));
  }

  private boolean mayBeAsked(Account account) {
    return account.active() && permissions.lettingWork(account.roles());
  }

  /** Whether any of this person's roles lets them complete tasks. */
  boolean mayWork(String account) {
    return permissions.lettingWork(people.rolesOf(account));
  }

  /** Whether one of these people reports to this one, directly or through others. */
  boolean leads(String account, List<String> workers) {
    return people.below(account).stream().anyMatch(workers::contains);
  }

  /** Whether this person may be asked at all. */
  boolean isActive(@Nullable String account) {
    return account != null && people.find(account).filter(Account::active).isPresent();
  }
}
