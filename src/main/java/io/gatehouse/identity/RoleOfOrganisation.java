package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The role is held for the whole organisation, not for one AI system. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class RoleOfOrganisation extends RuntimeException {

  RoleOfOrganisation(Role role) {
    super(role.key() + " is held for the whole organisation");
  }
}
