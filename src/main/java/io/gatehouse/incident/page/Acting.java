package io.gatehouse.incident.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.incident.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who plays which part in the response to an incident. */
@Component
class Acting {

  private final People people;

  Acting(People people) {
    this.people = people;
  }

  /** Holders by part, as messages name it; parts that nobody plays are left out. */
  Map<String, List<String>> on(Incident incident) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    put(parts, "lead", Role.INCIDENT_LEAD, incident);
    put(parts, "security", Role.SECURITY_OFFICER, incident);
    put(parts, "authorities", Role.COMPLIANCE_LEAD, incident);
    put(parts, "system", Role.SYSTEM_OWNER, incident);
    put(parts, "informed", Role.TOP_MANAGEMENT, incident);
    return parts;
  }

  private void put(Map<String, List<String>> parts, String part, Role role, Incident incident) {
    List<String> holders = people.holders(role.key(), incident.systemId());
    if (!holders.isEmpty()) {
      parts.put(part, holders);
    }
  }
}
