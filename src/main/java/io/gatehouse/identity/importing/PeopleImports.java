package io.gatehouse.identity.importing;

import io.gatehouse.csv.CsvLimits;
import io.gatehouse.csv.CsvReader;
import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import io.gatehouse.identity.editing.Departures;
import io.gatehouse.identity.editing.RoleScopes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: what a file would change, and the change, all of it or nothing. */
@Service
class PeopleImports {

  static final CsvLimits LIMITS = new CsvLimits(2_000_000, 2_000, 50, 2_000);

  private final People people;
  private final PeopleDesk desk;
  private final Departures departures;
  private final FirstPasswords passwords;
  private final ImportFiles files;
  private final RoleScopes scopes;

  PeopleImports(
      People people,
      PeopleDesk desk,
      Departures departures,
      FirstPasswords passwords,
      ImportFiles files,
      RoleScopes scopes) {
    this.scopes = scopes;
    this.people = people;
    this.desk = desk;
    this.departures = departures;
    this.passwords = passwords;
    this.files = files;
  }

  /** Somebody new and what they sign in with first; said once, kept nowhere. */
  record Newcomer(String account, String name, String password) {}

  /** The plan is another one than was seen: nothing was changed. */
  record Outcome(ImportPlan plan, boolean done, List<Newcomer> newcomers) {}

  /**
   * @throws io.gatehouse.csv.UnreadableFile when it is no list of people
   */
  @Transactional(readOnly = true)
  public ImportPlan plan(byte[] file, String by) {
    return new Planner(present(), by, scopes::isSystem).plan(new CsvReader(LIMITS).read(file));
  }

  /**
   * @param mark of the plan that was seen
   */
  @Transactional
  public Outcome apply(String id, String mark, String by) {
    files.waitForOtherImports();
    ImportPlan plan = plan(files.content(id), by);
    if (!plan.mark().equals(mark)) {
      return new Outcome(plan, false, List.of());
    }
    List<Newcomer> newcomers = new ArrayList<>();
    for (Planned planned : fromAbove(plan.changes())) {
      take(planned, by, newcomers);
    }
    // leaving last: whose work goes on finds who has come
    plan.changes().stream()
        .filter(p -> !p.after().active() && (p.before() == null || p.before().active()))
        .forEach(p -> departures.leave(p.after().account(), false, by));
    files.done(id, plan);
    return new Outcome(plan, true, newcomers);
  }

  private void take(Planned planned, String by, List<Newcomer> newcomers) {
    ImportedPerson before = planned.before();
    ImportedPerson after = planned.after();
    String account = after.account();
    var details = new PeopleDesk.Details(after.name(), after.email(), after.manager());
    if (before == null) {
      String password = passwords.next();
      desk.addWithHash(account, details, passwords.hash(password), by);
      newcomers.add(new Newcomer(account, after.name(), password));
    } else {
      desk.edit(account, details, desk.file(account).revision(), by);
      if (after.active() && !before.active()) {
        desk.activate(account, by);
      }
    }
    var held = before == null ? new TreeSet<String>() : before.roles();
    after.roles().stream()
        .filter(role -> !held.contains(role))
        .forEach(role -> people.grant(account, key(role), system(role), by));
    held.stream()
        .filter(role -> !after.roles().contains(role))
        .forEach(role -> people.revoke(account, key(role), system(role), by));
  }

  /** Managers before those who report to them: so none is missing, and no circle on the way. */
  private static List<Planned> fromAbove(List<Planned> changes) {
    Map<String, Planned> left = new HashMap<>();
    changes.forEach(planned -> left.put(planned.after().account(), planned));
    List<Planned> ordered = new ArrayList<>();
    for (Planned planned : changes) {
      Deque<Planned> line = new ArrayDeque<>();
      Planned at = left.remove(planned.after().account());
      while (at != null) { // a circle that was there before ends where it began
        line.push(at);
        at = left.remove(at.after().manager());
      }
      ordered.addAll(line);
    }
    return ordered;
  }

  private Map<String, ImportedPerson> present() {
    Map<String, List<PersonFile.Held>> held = desk.held();
    Map<String, ImportedPerson> present = new TreeMap<>();
    for (Account one : people.all()) {
      var roles =
          held.getOrDefault(one.name(), List.of()).stream()
              .map(PersonFile.Held::written)
              .collect(Collectors.toSet());
      present.put(
          one.name(),
          new ImportedPerson(
              one.name(), one.displayName(), one.email(), one.manager(), roles, one.active()));
    }
    return present;
  }

  private static String key(String role) {
    return role.split(":", 2)[0];
  }

  private static @Nullable String system(String role) {
    return role.contains(":") ? role.split(":", 2)[1] : null;
  }
}
