package io.gatehouse.inbox.projection;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.inbox.Confidential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who may take a task: the people it names and its roles' holders; when there is nobody left,
 * the compliance lead, then top management.
 */
@Component
class Offering {

  private static final List<String> INSTEAD = List.of("compliance-lead", "top-management");

  private final TaskTable table;
  private final People people;
  private final Absences absences;
  private final FourEyes fourEyes;
  private final Permissions permissions;
  private final Confidential confidential;

  Offering(
      TaskTable table,
      People people,
      Absences absences,
      FourEyes fourEyes,
      Permissions permissions,
      Confidential confidential) {
    this.confidential = confidential;
    this.table = table;
    this.people = people;
    this.absences = absences;
    this.fourEyes = fourEyes;
    this.permissions = permissions;
  }

  Offer of(TaskRow row) {
    Map<String, String> candidates = candidates(row);
    String assignee = row.task().assignee();
    if (assignee != null) {
      String whose = row.onBehalfOf() == null ? assignee : row.onBehalfOf();
      String why =
          candidates.containsKey(whose) ? candidates.get(whose) : whyInstead(row, assignee, whose);
      Entry theirs = new Entry(assignee, why, true, null, row.onBehalfOf());
      return new Offer(
          withDeputies(row, List.of(theirs), () -> fourEyes.excluded(row)),
          row.hole() == null ? null : hole(candidates, fourEyes.excluded(row)));
    }
    Map<String, String> excluded = fourEyes.excluded(row);
    List<Entry> entries = entries(candidates, excluded);
    if (confidential.is(row.task().caseKey())) {
      entries.removeIf(entry -> entry.excluded() != null); // who may not do it does not know of it
    }
    String hole = hole(candidates, excluded);
    return hole == null
        ? new Offer(withDeputies(row, entries, () -> excluded), null)
        : instead(row, hole, entries, excluded);
  }

  /** Why it must go further than these; nothing where one of them may do it. */
  private static @Nullable String hole(
      Map<String, String> candidates, Map<String, String> excluded) {
    if (candidates.isEmpty()) {
      return "nobody";
    }
    return excluded.keySet().containsAll(candidates.keySet()) ? "excluded" : null;
  }

  /**
   * And who stands in for those who are away; for nobody whom four eyes exclude, and nobody twice.
   */
  private List<Entry> withDeputies(
      TaskRow row, List<Entry> entries, Supplier<Map<String, String>> excludedOnes) {
    Map<String, Entry> able = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.excluded() == null && entry.deputyOf() == null)
        .forEach(entry -> able.put(entry.holder(), entry));
    Map<String, String> standIns = absences.standIns(able.keySet());
    if (standIns.isEmpty()) {
      return entries;
    }
    Map<String, String> excluded = excludedOnes.get();
    Map<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.holder(), entry));
    standIns.forEach(
        (absent, deputy) -> {
          boolean unseen =
              (excluded.containsKey(deputy) || !absences.choseThemselves(absent))
                  && confidential.is(row.task().caseKey());
          if (mayWork(deputy) && !excluded.containsKey(absent) && !unseen) {
            String why = able.get(absent).why();
            all.putIfAbsent(deputy, new Entry(deputy, why, false, excluded.get(deputy), absent));
          }
        });
    return List.copyOf(all.values());
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
        (holder, why) -> entries.add(Entry.own(holder, why, false, excluded.get(holder))));
    return entries;
  }

  private Offer instead(
      TaskRow row, String hole, List<Entry> excludedOnes, Map<String, String> excluded) {
    List<Entry> entries = new ArrayList<>(excludedOnes);
    for (String role : INSTEAD) {
      List<String> able =
          people.holders(role, null).stream().filter(a -> !excluded.containsKey(a)).toList();
      if (!able.isEmpty()) {
        able.forEach(account -> entries.add(Entry.own(account, role, false, null)));
        break;
      }
    }
    return new Offer(withDeputies(row, entries, () -> excluded), hole);
  }

  /** The role that they have it in instead of others, also once one of those could do it. */
  private String whyInstead(TaskRow row, String assignee, String whose) {
    String before = table.entry(row.task().id(), assignee).map(Entry::why).orElse(Entry.GIVEN);
    return INSTEAD.stream()
        .filter(role -> row.hole() != null || role.equals(before))
        .filter(role -> people.holds(whose, role, null))
        .findFirst()
        .orElse(Entry.GIVEN);
  }

  /** Whether what put it on this person's list still holds, and four eyes still allow it. */
  boolean keeps(TaskRow row, Entry entry) {
    Set<String> excluded = fourEyes.excluded(row).keySet();
    String absent = entry.deputyOf();
    String whose = absent == null ? entry.holder() : absent;
    return isActive(entry.holder())
        && !excluded.contains(entry.holder())
        && (absent == null || !excluded.contains(absent) && standsIn(entry.holder(), absent))
        && (Set.of(Entry.PERSON, Entry.GIVEN).contains(entry.why())
            || people.holds(whose, entry.why(), row.task().systemId()));
  }

  /** For whom a deputy had what they may not keep, where it is still that person's to do. */
  Optional<String> backTo(TaskRow row, Entry lost) {
    return Optional.ofNullable(lost.deputyOf())
        .filter(this::mayWork)
        .filter(absent -> keeps(row, Entry.own(absent, lost.why(), true, null)));
  }

  /** Whether this deputy acts for this person today. */
  boolean standsIn(String deputy, String absent) {
    return absences.standsIn(deputy, absent) && isActive(absent);
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
