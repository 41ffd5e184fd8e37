package io.gatehouse.identity.token;

import io.gatehouse.identity.People;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The front door to tokens: whose one is, and whether it opens something. */
@Service
public class Tokens {

  private final TokenTable table;
  private final People people;
  private final Clock clock;

  Tokens(TokenTable table, People people, Clock clock) {
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The account of whoever made the token, where it is for this and still has its effect: it is
   * neither revoked nor expired, and its owner is active and could make it today.
   */
  public Optional<String> find(String secret, Scope scope) {
    return effective(secret)
        .filter(token -> token.scope() == scope)
        .map(this::use)
        .map(Token::account);
  }

  /** The same as what a program signs in with. */
  public Optional<TokenAuthentication> signIn(String secret) {
    return effective(secret).map(this::use).map(TokenAuthentication::new);
  }

  private Optional<Token> effective(String secret) {
    return table.bySecret(secret).filter(this::isEffective);
  }

  boolean isEffective(Token token) {
    return token.isLive(clock.instant())
        && people.rolesOfActive(token.account()).filter(token.scope()::isFor).isPresent();
  }

  private Token use(Token token) {
    table.used(token.id(), clock.instant());
    return token;
  }
}
