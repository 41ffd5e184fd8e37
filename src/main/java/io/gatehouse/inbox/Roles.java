package io.gatehouse.inbox;

import org.springframework.stereotype.Component;

/** Names a role in a diagram: {@code ${roles.of('risk-officer')}}. */
@Component("roles")
public class Roles {

  public String of(String role) {
    return role;
  }
}
