package io.gatehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.change.HoldersChanged;
import io.gatehouse.identity.setup.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@RecordApplicationEvents
@Transactional
class PeopleTests {

  @Autowired private People people;

  @Test
  void knowsTheDemoAccounts() {
    assertThat(people.all()).extracting(Account::name).containsAll(DemoAccounts.names());
    assertThat(people.get("risk-officer").roles()).containsExactly("risk-officer");
    assertThat(people.managerOf("risk-officer")).contains("compliance-lead");
    assertThat(people.managerOf("compliance-lead")).contains("top-management");
    assertThat(people.managerOf("top-management")).isEmpty();
  }

  @Test
  void prefersTheHoldersForTheSystem() {
    assertThat(people.holders("system-owner", "AIS-1"))
        .containsExactly("system-owner", "system-owner-2");
    people.grant("developer", "system-owner", "AIS-1", "administrator");
    assertThat(people.holders("system-owner", "AIS-1")).containsExactly("developer");
    assertThat(people.holders("system-owner", "AIS-2"))
        .containsExactly("system-owner", "system-owner-2");
    assertThat(people.holds("system-owner", "system-owner", "AIS-1")).isFalse();
    assertThat(people.rolesOf("developer")).containsExactly("developer", "system-owner");
    assertThat(people.systemsOf("developer")).containsExactly("AIS-1");
  }

  @Test
  void saysThatHoldersChanged(ApplicationEvents events) {
    people.grant("developer", "risk-officer", "AIS-7", "administrator");
    people.grant("developer", "risk-officer", "AIS-7", "administrator");
    people.revoke("developer", "risk-officer", "AIS-7", "administrator");
    assertThat(events.stream(HoldersChanged.class))
        .containsExactly(
            new HoldersChanged("risk-officer", "AIS-7", "administrator"),
            new HoldersChanged("risk-officer", "AIS-7", "administrator"));
  }

  @Test
  void keepsTheOrganisationsRolesToTheOrganisation() {
    assertThatThrownBy(() -> people.grant("developer", "administrator", "AIS-1", "administrator"))
        .isInstanceOf(RoleOfOrganisation.class);
    assertThat(people.rolesOf("developer")).doesNotContain("administrator");
  }
}
