package io.gatehouse.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class EnginePeopleTests {

  @Autowired private IdentityService identity;

  @Test
  void readsAccountsAndTheirRoles() {
    assertThat(identity.createUserQuery().userId("risk-officer").singleResult().getEmail())
        .isEqualTo("risk-officer@demo.example");
    assertThat(identity.createUserQuery().memberOfGroup("risk-officer").list())
        .extracting(User::getId)
        .contains("risk-officer", "risk-officer-2");
    assertThat(identity.createGroupQuery().groupMember("risk-officer-2").list())
        .extracting(Group::getId)
        .containsExactly("risk-officer");
    assertThat(identity.createUserQuery().userId("nobody").count()).isZero();
  }

  @Test
  void changesNobodyAndConfirmsNoPassword() {
    assertThat(identity.isReadOnly()).isTrue();
    assertThat(identity.checkPassword("developer", "developer")).isFalse();
    assertThatThrownBy(() -> identity.newUser("intruder"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
