package io.gatehouse.platform.security;

import io.gatehouse.identity.People;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The roles that somebody holds now, not when signing in; looked up once a request. */
@Component
class CurrentRoles {

  private final People people;

  CurrentRoles(People people) {
    this.people = people;
  }

  /** Nothing for somebody who is not active any more. */
  @SuppressWarnings("unchecked")
  Optional<Set<String>> of(String account) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return people.rolesOfActive(account);
    }
    String key = CurrentRoles.class.getName() + " " + account;
    var known = (Optional<Set<String>>) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = people.rolesOfActive(account);
      request.setAttribute(key, known, RequestAttributes.SCOPE_REQUEST);
    }
    return known;
  }
}
