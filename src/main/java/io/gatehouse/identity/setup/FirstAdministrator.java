package io.gatehouse.identity.setup;

import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.Role;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Adds the account that all others come from, when a server starts on a database without one. */
@Component
@ConditionalOnProperty(
    name = "gatehouse.demo.accounts",
    havingValue = "false",
    matchIfMissing = true)
class FirstAdministrator implements SmartInitializingSingleton {

  private static final String ROLE = Role.ADMINISTRATOR.key();

  private final People people;
  private final PeopleDesk desk;
  private final AdministratorSettings settings;
  private final JdbcClient database;

  FirstAdministrator(
      People people, PeopleDesk desk, AdministratorSettings settings, JdbcClient database) {
    this.people = people;
    this.desk = desk;
    this.settings = settings;
    this.database = database;
  }

  @Override
  @Transactional
  public void afterSingletonsInstantiated() {
    waitForOtherNodes();
    if (!people.holders(ROLE, null).isEmpty()) {
      return;
    }
    if (!StringUtils.hasText(settings.email()) || !StringUtils.hasText(settings.password())) {
      throw new NoAdministrator(
          "There is no administrator yet: set GATEHOUSE_ADMIN_EMAIL and GATEHOUSE_ADMIN_PASSWORD"
              + " and start again.");
    }
    add(settings.email().trim(), settings.password());
  }

  private void add(String email, String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > Credentials.LONGEST) {
      throw new NoAdministrator(
          "GATEHOUSE_ADMIN_PASSWORD is longer than %d bytes.".formatted(Credentials.LONGEST));
    }
    String account = ROLE;
    for (int number = 2; desk.isTaken(account); number++) {
      account = ROLE + "-" + number;
    }
    if (desk.isEmailOfAnother(email, account)) {
      throw new NoAdministrator(
          "GATEHOUSE_ADMIN_EMAIL belongs to an account that is no administrator: name another address.");
    }
    desk.add(account, new PeopleDesk.Details(account, email, null), password, "system");
    people.grant(account, ROLE, null, "system");
  }

  private void waitForOtherNodes() {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtext('first administrator'))")
        .query()
        .singleValue();
  }
}
