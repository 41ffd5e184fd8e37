package io.gatehouse.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody answers for; the management system's processes speak to roles, not to names. */
public enum Role {
  SYSTEM_OWNER,
  DEVELOPER,
  DATA_STEWARD,
  RISK_OFFICER,
  COMPLIANCE_LEAD,
  SECURITY_OFFICER,
  RELEASE_APPROVER,
  INCIDENT_LEAD,
  SUPPLIER_MANAGER,
  INTERNAL_AUDITOR,
  TOP_MANAGEMENT,
  PROCESS_DESIGNER,
  PROCESS_PUBLISHER,
  EXTERNAL_AUDITOR,
  ADMINISTRATOR;

  private static final Set<Role> PER_SYSTEM =
      EnumSet.of(
          SYSTEM_OWNER,
          DEVELOPER,
          DATA_STEWARD,
          RISK_OFFICER,
          SECURITY_OFFICER,
          RELEASE_APPROVER,
          INCIDENT_LEAD,
          SUPPLIER_MANAGER);

  /** As processes, tables and the API write it: {@code risk-officer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it may be held for one AI system; who looks after all of them holds it for all. */
  public boolean perSystem() {
    return PER_SYSTEM.contains(this);
  }

  /**
   * @throws UnknownRole when there is no such role
   */
  public static Role of(String key) {
    return Arrays.stream(values())
        .filter(role -> role.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new UnknownRole(key));
  }
}
