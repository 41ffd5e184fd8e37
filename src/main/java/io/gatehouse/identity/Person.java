package io.gatehouse.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody who works with this application, or did. */
@Entity
class Person {

  @Id private String account;

  @Column(nullable = false)
  private String displayName;

  @Column(nullable = false)
  private String email;

  private @Nullable String manager;
  private boolean active;

  @Column(nullable = false)
  private String passwordHash;

  private Instant passwordChangedAt;
  private Instant createdAt;

  /** Boxed, so that a new person is known as new by having none. */
  @Version private @Nullable Long revision;

  @SuppressWarnings("NullAway")
  protected Person() {}

  Person(String account, String displayName, String email, String passwordHash, Instant now) {
    this.account = account;
    this.displayName = displayName;
    this.email = email;
    this.passwordHash = passwordHash;
    this.passwordChangedAt = now;
    this.createdAt = now;
    this.active = true;
  }

  void rename(String newName, String newEmail) {
    displayName = newName;
    email = newEmail;
  }

  void reportTo(@Nullable String newManager) {
    manager = newManager;
  }

  void changePassword(String newHash, Instant now) {
    passwordHash = newHash;
    passwordChangedAt = now;
  }

  void deactivate() {
    active = false;
  }

  void activate() {
    active = true;
  }

  Account with(Collection<String> roles) {
    return new Account(account, displayName, email, manager, new TreeSet<>(roles), active);
  }

  String account() {
    return account;
  }

  String displayName() {
    return displayName;
  }

  String email() {
    return email;
  }

  @Nullable String manager() {
    return manager;
  }

  boolean active() {
    return active;
  }

  String passwordHash() {
    return passwordHash;
  }

  Instant passwordChangedAt() {
    return passwordChangedAt;
  }

  long revision() {
    return revision == null ? 0 : revision;
  }
}
