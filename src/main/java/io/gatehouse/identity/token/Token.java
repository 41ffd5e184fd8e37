package io.gatehouse.identity.token;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it may be shown: never its secret.
 *
 * @param beginning of the secret, to tell which one it is
 * @param name of the program that has it; none for somebody's own feed
 * @param account whoever made it, and for whom it acts
 */
record Token(
    long id,
    String beginning,
    Scope scope,
    @Nullable String name,
    String account,
    Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  private static final Duration SOON = Duration.ofDays(14);

  boolean isLive(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** What its row says: {@code revoked}, {@code expired}, {@code expires-soon} or {@code live}. */
  String state(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    return !isLive(now) ? "expired" : isLive(now.plus(SOON)) ? "live" : "expires-soon";
  }
}
