package io.gatehouse.identity.setup;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One account a role for evaluation; its password is its name. Added once, to an empty database.
 */
@Component
@ConditionalOnProperty("gatehouse.demo.accounts")
public class DemoAccounts implements SmartInitializingSingleton {

  private static final List<Role> SECOND_HOLDERS =
      List.of(Role.SYSTEM_OWNER, Role.RISK_OFFICER, Role.RELEASE_APPROVER);

  private final People people;
  private final PeopleDesk desk;

  DemoAccounts(People people, PeopleDesk desk) {
    this.people = people;
    this.desk = desk;
  }

  /** All demo accounts, each first holder followed by the second. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Role role : Role.values()) {
      names.add(role.key());
      if (SECOND_HOLDERS.contains(role)) {
        names.add(role.key() + "-2");
      }
    }
    return names;
  }

  /** Before the web server answers and the demo organisation works with these accounts. */
  @Override
  @Transactional
  public void afterSingletonsInstantiated() {
    if (!people.all().isEmpty()) {
      return;
    }
    List.of(Role.TOP_MANAGEMENT, Role.COMPLIANCE_LEAD).forEach(role -> add(role, role.key()));
    Arrays.stream(Role.values()).forEach(role -> add(role, role.key()));
    SECOND_HOLDERS.forEach(role -> add(role, role.key() + "-2"));
  }

  private void add(Role role, String account) {
    if (desk.isTaken(account)) {
      return;
    }
    desk.add(account, details(role, account), account, "system");
    people.grant(account, role.key(), null, "system");
  }

  private static PeopleDesk.Details details(Role role, String account) {
    var manager =
        switch (role) {
          case TOP_MANAGEMENT -> null;
          case COMPLIANCE_LEAD -> Role.TOP_MANAGEMENT.key();
          default -> Role.COMPLIANCE_LEAD.key();
        };
    return new PeopleDesk.Details(account, account + "@demo.example", manager);
  }
}
