package io.gatehouse.identity;

import io.gatehouse.identity.change.HoldersChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role that a person holds for the organisation, or for one system. */
@Entity
class RoleAssignment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String account;
  private String role;
  private @Nullable String systemId;
  private String grantedBy;
  private Instant grantedAt;

  @SuppressWarnings("NullAway")
  protected RoleAssignment() {}

  RoleAssignment(String account, String role, @Nullable String systemId, String by, Instant now) {
    this.account = account;
    this.role = role;
    this.systemId = systemId;
    this.grantedBy = by;
    this.grantedAt = now;
  }

  String account() {
    return account;
  }

  String role() {
    return role;
  }

  @Nullable String systemId() {
    return systemId;
  }

  String grantedBy() {
    return grantedBy;
  }

  Instant grantedAt() {
    return grantedAt;
  }

  HoldersChanged changed(String by) {
    return new HoldersChanged(role, systemId, by);
  }
}
