package io.gatehouse.identity.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.Role;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTests {

  private final Permissions ofAnOrganisation = new Permissions(new DemoSettings(false));
  private final Permissions ofADemo = new Permissions(new DemoSettings(true));

  @ParameterizedTest
  @EnumSource(Role.class)
  void keepTheMailOfAnOrganisationToItsAdministrators(Role role) {
    for (String path : new String[] {"/mail", "/mail/7", "/mail/7/html", "/api/v1/mail"}) {
      assertThat(mayRead(ofAnOrganisation, path, role)).isEqualTo(role == Role.ADMINISTRATOR);
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letEverybodyReadTheMailOfADemo(Role role) {
    for (String path : new String[] {"/mail", "/mail/7", "/mail/7/html"}) {
      assertThat(mayRead(ofADemo, path, role)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void letAdministratorsOnlySendMailAgain(boolean demo) {
    var audience = new Permissions(new DemoSettings(demo)).audience("POST", "/mail/7/retry");
    assertThat(audience.orElseThrow().includes(Set.of(Role.ADMINISTRATOR.key()))).isTrue();
    assertThat(audience.orElseThrow().includes(Set.of(Role.DEVELOPER.key()))).isFalse();
  }

  private static boolean mayRead(Permissions permissions, String path, Role role) {
    return permissions.audience("GET", path).orElseThrow().includes(Set.of(role.key()));
  }
}
