package io.gatehouse.platform.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows which pages this application serves, and whether somebody may see one. */
@Component
class Pages {

  private final RequestMappingHandlerMapping mappings;
  private final WebInvocationPrivilegeEvaluator privileges;

  Pages(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      WebInvocationPrivilegeEvaluator privileges) {
    this.mappings = mappings;
    this.privileges = privileges;
  }

  boolean open(String path, Authentication who) {
    return served().contains(path) && privileges.isAllowed("", path, "GET", who);
  }

  boolean serves(String path) {
    return served().contains(path);
  }

  private Set<String> served() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }
}
