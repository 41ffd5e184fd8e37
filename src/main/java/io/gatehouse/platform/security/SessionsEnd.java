package io.gatehouse.platform.security;

import io.gatehouse.identity.change.CredentialsChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;

/** Signs out everywhere else whose password changed or whose account was closed. */
@Component
class SessionsEnd {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SessionsEnd(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void end(CredentialsChanged changed) {
    var request = RequestContextHolder.getRequestAttributes();
    String own = request == null ? "" : request.getSessionId();
    sessions.findByPrincipalName(changed.account()).keySet().stream()
        .filter(id -> !id.equals(own))
        .forEach(sessions::deleteById);
  }
}
