package io.gatehouse.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to people and the roles they hold. */
@Service
@Transactional(readOnly = true)
public class People {

  private final Persons persons;
  private final RoleAssignments assignments;
  private final RoleHolders holders;
  private final ReportingLines lines;
  private final PersonChanges changes;
  private final Administrators administrators;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      Persons persons,
      RoleAssignments assignments,
      RoleHolders holders,
      ReportingLines lines,
      PersonChanges changes,
      Administrators administrators,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.assignments = assignments;
    this.holders = holders;
    this.lines = lines;
    this.changes = changes;
    this.administrators = administrators;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Account> find(String account) {
    return persons.findById(account).map(person -> person.with(assignments.rolesOf(account)));
  }

  /**
   * @throws UnknownAccount when nobody has it
   */
  public Account get(String account) {
    return find(account).orElseThrow(() -> new UnknownAccount(account));
  }

  /** Everybody, also who is not active any more, by account. */
  public List<Account> all() {
    var roles =
        assignments.findAllByOrderByRoleAscSystemIdAscAccountAsc().stream()
            .collect(
                Collectors.groupingBy(
                    RoleAssignment::account,
                    Collectors.mapping(RoleAssignment::role, Collectors.toSet())));
    return persons.findAllByOrderByAccount().stream()
        .map(person -> person.with(roles.getOrDefault(person.account(), Set.of())))
        .toList();
  }

  /**
   * The active accounts that hold the role for this system if there are any, else those that hold
   * it for the organisation; by account.
   *
   * @param systemId null asks about the organisation only
   */
  public List<String> holders(String role, @Nullable String systemId) {
    return holders.of(role, systemId);
  }

  /** Whether the account is among {@link #holders}. */
  public boolean holds(String account, String role, @Nullable String systemId) {
    return holders(role, systemId).contains(account);
  }

  /** Keys of all roles of an account, held for the organisation or for any system. */
  public Set<String> rolesOf(String account) {
    return new TreeSet<>(assignments.rolesOf(account));
  }

  /** The same of an active account, nothing for all others; asked once a request. */
  public Optional<Set<String>> rolesOfActive(String account) {
    var rows = assignments.rolesOfActive(account);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  /** The systems that an account holds a role for. */
  public Set<String> systemsOf(String account) {
    return new TreeSet<>(assignments.systemsOf(account));
  }

  /** The nearest manager above who is active. */
  public Optional<String> managerOf(String account) {
    Set<String> seen = new TreeSet<>(Set.of(account));
    Optional<String> manager = persons.managerOf(account);
    while (manager.isPresent()
        && seen.add(manager.get())
        && !persons.isActive(manager.get()).orElse(false)) {
      manager = persons.managerOf(manager.get());
    }
    return manager.filter(found -> persons.isActive(found).orElse(false));
  }

  /** Active people who report to this one, directly or through others; by account. */
  public List<String> below(String account) {
    return lines.below(account);
  }

  /**
   * Gives a role; nothing happens when it is held already.
   *
   * @throws RoleOfOrganisation when it cannot be held for one system
   */
  @Transactional
  public void grant(String account, String role, @Nullable String systemId, String by) {
    String key = Role.of(role).key();
    if (systemId != null && !Role.of(role).perSystem()) {
      throw new RoleOfOrganisation(Role.of(role));
    }
    if (!persons.existsById(account)) {
      throw new UnknownAccount(account);
    }
    assignments.waitForOtherChanges(account);
    if (assignments.held(account, key, systemId).isEmpty()) {
      var given = new RoleAssignment(account, key, systemId, by, clock.instant());
      assignments.saveAndFlush(given);
      changes.note(account, "granted", of(given), by);
      events.publishEvent(given.changed(by));
    }
  }

  /**
   * Takes a role away; nothing happens when it is not held.
   *
   * @throws LastAdministrator when it would leave no active administrator
   */
  @Transactional
  public void revoke(String account, String role, @Nullable String systemId, String by) {
    if (role.equals(Role.ADMINISTRATOR.key()) && systemId == null) {
      administrators.requireAnother(account);
    }
    for (RoleAssignment held : assignments.held(account, role, systemId)) {
      assignments.delete(held);
      assignments.flush();
      changes.note(account, "revoked", of(held), null, by);
      events.publishEvent(held.changed(by));
    }
  }

  private static String of(RoleAssignment assignment) {
    return assignment.systemId() == null
        ? assignment.role()
        : assignment.role() + " " + assignment.systemId();
  }
}
