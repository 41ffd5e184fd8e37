package io.gatehouse.identity;

import io.gatehouse.identity.change.CredentialsChanged;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks and changes passwords; takes as long for an unknown account as for a known one. */
@Service
public class Credentials {

  /** What bcrypt reads of a password, in bytes. */
  public static final int LONGEST = 72;

  private static final Pattern LOGIN = Pattern.compile("[^\\p{Cntrl}\\s]{1,254}");

  private final Persons persons;
  private final PersonChanges changes;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String hashOfNobody;

  Credentials(
      Persons persons,
      PersonChanges changes,
      PasswordEncoder passwords,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.changes = changes;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
    this.hashOfNobody = passwords.encode("nobody has this password");
  }

  /** The account that a person means who types its name or the e-mail address. */
  @Transactional(readOnly = true)
  public Optional<String> accountOf(String login) {
    return person(login).map(Person::account);
  }

  /** The active account whose password this is; {@code login} is its name or e-mail address. */
  @Transactional(readOnly = true)
  public Optional<String> verify(String login, String password) {
    var person = person(login).filter(Person::active);
    boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    String tried = readable ? password : "";
    String hash = person.map(Person::passwordHash).orElse(hashOfNobody);
    boolean right = passwords.matches(tried, hash);
    if (passwords.upgradeEncoding(hash)) {
      // a cheaper hash answers sooner, and would so tell that there is somebody
      passwords.matches(tried, hashOfNobody);
    }
    return person.filter(known -> right && readable).map(Person::account);
  }

  /** When an active account's password was set. */
  @Transactional(readOnly = true)
  public Optional<Instant> changedAt(String account) {
    return persons.findById(account).filter(Person::active).map(Person::passwordChangedAt);
  }

  /** Sets a password and ends what the old one opened. */
  @Transactional
  public void change(String account, String password, String by) {
    var person = persons.findById(account).orElseThrow(() -> new UnknownAccount(account));
    person.changePassword(passwords.encode(password), clock.instant());
    persons.saveAndFlush(person);
    changes.note(account, by.equals(account) ? "password-changed" : "password-reset", null, by);
    events.publishEvent(new CredentialsChanged(account));
  }

  private Optional<Person> person(String login) {
    if (!LOGIN.matcher(login).matches()) {
      return Optional.empty();
    }
    return login.contains("@") ? persons.findByEmailIgnoreCase(login) : persons.findById(login);
  }
}
