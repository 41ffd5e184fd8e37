package io.gatehouse.identity.signin;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import java.security.Principal;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program whose account it uses. */
@RestController
class MeController {

  private final People people;

  MeController(People people) {
    this.people = people;
  }

  /** Who is signed in, and the keys of the roles held. */
  record Me(String account, String name, Set<String> roles) {}

  @GetMapping("/api/v1/me")
  Me me(Principal who) {
    Account account = people.get(who.getName());
    return new Me(account.name(), account.displayName(), account.roles());
  }
}
