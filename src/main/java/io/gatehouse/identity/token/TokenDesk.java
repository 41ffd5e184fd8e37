package io.gatehouse.identity.token;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PersonChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tokens are made and revoked; both are noted with their author. */
@Service
@Transactional
class TokenDesk {

  private final TokenTable table;
  private final People people;
  private final PersonChanges changes;
  private final Clock clock;

  TokenDesk(TokenTable table, People people, PersonChanges changes, Clock clock) {
    this.table = table;
    this.people = people;
    this.changes = changes;
    this.clock = clock;
  }

  /** For a program that reports incidents. */
  MadeToken make(String name, Duration lasting, String by) {
    return make(Scope.INCIDENTS_REPORT, name, clock.instant().plus(lasting), by);
  }

  /** For somebody's own feed; the one before stops working. */
  MadeToken renewFeed(String account) {
    table.waitForOtherChanges(account);
    revokeFeed(account);
    return make(Scope.CALENDAR_READ, null, null, account);
  }

  private MadeToken make(Scope scope, @Nullable String name, @Nullable Instant expires, String by) {
    if (people.rolesOfActive(by).filter(scope::isFor).isEmpty()) {
      throw new AccessDeniedException("Not with these roles");
    }
    String secret = Secrets.next();
    Token token = table.add(secret, scope, name, by, clock.instant(), expires);
    changes.note(by, "token-made", words(token), by);
    return new MadeToken(token, secret);
  }

  /** Nothing happens when there is none. */
  void revokeFeed(String account) {
    table.own(account, Scope.CALENDAR_READ).ifPresent(token -> revoke(token, account));
  }

  /** Nothing happens when somebody else was faster. */
  void revoke(Token token, String by) {
    if (table.revoke(token.id(), by, clock.instant())) {
      changes.note(token.account(), "token-revoked", words(token), null, by);
    }
  }

  private static String words(Token token) {
    String what = token.scope().key() + " " + token.beginning() + "…";
    return token.name() == null ? what : token.name() + ", " + what;
  }
}
