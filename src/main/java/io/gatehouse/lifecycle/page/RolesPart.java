package io.gatehouse.lifecycle.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who holds which role for a system, on its page; nobody is a hole that somebody should see. */
@Component
@Order(1)
class RolesPart implements SystemPagePart {

  private final People people;

  RolesPart(People people) {
    this.people = people;
  }

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "lifecycle/roles";
  }

  @Override
  public Object contentFor(AiSystemView system, String account) {
    Map<String, List<String>> holders = new LinkedHashMap<>();
    Arrays.stream(Role.values())
        .filter(Role::perSystem)
        .forEach(role -> holders.put(role.key(), people.holders(role.key(), system.id())));
    return holders;
  }
}
