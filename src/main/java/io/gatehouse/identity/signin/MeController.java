package io.gatehouse.identity.signin;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.token.Caller;
import io.gatehouse.identity.token.TokenAuthentication;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program whose account it uses. */
@RestController
class MeController {

  private final People people;

  MeController(People people) {
    this.people = people;
  }

  /**
   * Who is signed in, and the keys of the roles held.
   *
   * @param token what the token is called that the program sends; it is held by no role
   */
  record Me(
      String account,
      String name,
      Set<String> roles,
      @Nullable String token,
      @Nullable String scope) {}

  @GetMapping("/api/v1/me")
  Me me(Principal who) {
    Account account = people.get(who.getName());
    return who instanceof TokenAuthentication by
        ? new Me(
            account.name(),
            account.displayName(),
            Set.of(),
            Caller.of(who).program(),
            by.scope().key())
        : new Me(account.name(), account.displayName(), account.roles(), null, null);
  }
}
