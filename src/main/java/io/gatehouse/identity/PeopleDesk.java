package io.gatehouse.identity;

import io.gatehouse.identity.change.CredentialsChanged;
import io.gatehouse.identity.change.PresenceChanged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are added, edited and deactivated; every change is noted with its author. */
@Service
@Transactional
public class PeopleDesk {

  private final Persons persons;
  private final RoleAssignments assignments;
  private final ReportingLines lines;
  private final PersonChanges changes;
  private final Administrators administrators;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PeopleDesk(
      Persons persons,
      RoleAssignments assignments,
      ReportingLines lines,
      PersonChanges changes,
      Administrators administrators,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.assignments = assignments;
    this.lines = lines;
    this.changes = changes;
    this.administrators = administrators;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /** What a form says about a person. */
  public record Details(String displayName, String email, @Nullable String manager) {}

  @Transactional(readOnly = true)
  public PersonFile file(String account) {
    var person = person(account);
    var held = assignments.findByAccountOrderByRoleAscSystemIdAsc(account);
    return new PersonFile(
        person.with(held.stream().map(RoleAssignment::role).toList()),
        person.revision(),
        held.stream().map(PersonFile.Held::of).toList(),
        changes.of(account),
        persons.reportsOf(account));
  }

  /** By account what each one holds, for the organisation first. */
  @Transactional(readOnly = true)
  public Map<String, List<PersonFile.Held>> held() {
    return assignments.findAllByOrderByRoleAscSystemIdAscAccountAsc().stream()
        .collect(
            Collectors.groupingBy(
                RoleAssignment::account,
                Collectors.mapping(PersonFile.Held::of, Collectors.toList())));
  }

  @Transactional(readOnly = true)
  public boolean isTaken(String account) {
    return persons.existsById(account);
  }

  @Transactional(readOnly = true)
  public boolean isEmailOfAnother(String email, String account) {
    return persons.existsByEmailIgnoreCaseAndAccountNot(email, account);
  }

  /** Whether somebody stands above a person, at any distance, or is that person. */
  @Transactional(readOnly = true)
  public boolean isAtOrAbove(String account, String person) {
    return lines.isAtOrAbove(account, person);
  }

  public void add(String account, Details details, String password, String by) {
    addWithHash(account, details, passwords.encode(password), by);
  }

  /** The same for a password that was hashed before. */
  public void addWithHash(String account, Details details, String passwordHash, String by) {
    var person =
        new Person(account, details.displayName(), details.email(), passwordHash, clock.instant());
    lines.requireNoCircle(account, details.manager());
    person.reportTo(details.manager());
    persons.saveAndFlush(person);
    changes.note(account, "added", added(details), by);
  }

  /**
   * @param revision of the file that the form was filled from
   * @throws PersonChangedMeanwhile when it is not the present one
   * @throws ManagerBelow when the manager would report to this person
   */
  public void edit(String account, Details details, long revision, String by) {
    var person = person(account);
    if (person.revision() != revision) {
      throw new PersonChangedMeanwhile(account);
    }
    var before = new Details(person.displayName(), person.email(), person.manager());
    if (!Objects.equals(before.manager(), details.manager())) {
      lines.requireNoCircle(account, details.manager());
    }
    person.rename(details.displayName(), details.email());
    person.reportTo(details.manager());
    persons.saveAndFlush(person);
    note(account, "renamed", before.displayName(), details.displayName(), by);
    note(account, "email-changed", before.email(), details.email(), by);
    note(account, "manager-changed", before.manager(), details.manager(), by);
  }

  private void note(
      String account, String what, @Nullable String before, @Nullable String now, String by) {
    if (!Objects.equals(before, now)) {
      changes.note(account, what, before, now, by);
    }
  }

  private static String added(Details details) {
    String manager = details.manager() == null ? "–" : details.manager();
    return "%s, %s, %s".formatted(details.displayName(), details.email(), manager);
  }

  /**
   * @throws LastAdministrator when no other active administrator is left
   */
  public void deactivate(String account, String by) {
    administrators.requireAnother(account);
    var person = person(account);
    person.deactivate();
    persons.saveAndFlush(person);
    changes.note(account, "deactivated", null, by);
    events.publishEvent(new PresenceChanged(account, by));
    publishHolders(account, by);
    events.publishEvent(new CredentialsChanged(account));
  }

  public void activate(String account, String by) {
    var person = person(account);
    person.activate();
    persons.saveAndFlush(person);
    changes.note(account, "activated", null, by);
    events.publishEvent(new PresenceChanged(account, by));
    publishHolders(account, by);
  }

  private void publishHolders(String account, String by) {
    List<RoleAssignment> held = assignments.findByAccountOrderByRoleAscSystemIdAsc(account);
    held.stream().map(one -> one.changed(by)).forEach(events::publishEvent);
  }

  private Person person(String account) {
    return persons.findById(account).orElseThrow(() -> new UnknownAccount(account));
  }
}
