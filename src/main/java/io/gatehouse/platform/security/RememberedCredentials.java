package io.gatehouse.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.signin.SignIn;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Spares a program the slow hash at every call: what was right a minute ago is right, unless the
 * password changed. Keyed by a keyed hash, so that no password lies in memory.
 */
@Component
class RememberedCredentials implements AuthenticationProvider {

  private final SignIn signIn;
  private final SecretKeySpec key;
  private final Credentials credentials;
  private final Cache<String, Proven> accounts =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  /** One for each pair of account and password that is being proven: it is tried once for all. */
  private final LoadingCache<String, Object> tries =
      Caffeine.newBuilder().weakValues().build(hash -> new Object());

  /**
   * @param passwordSet another node may have changed it since
   */
  private record Proven(String account, Instant passwordSet) {}

  RememberedCredentials(SignIn signIn, Credentials credentials) {
    this.signIn = signIn;
    this.credentials = credentials;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String hash = hash(tried.getName(), Objects.toString(tried.getCredentials(), ""));
    synchronized (tries.get(hash)) {
      return authenticate(tried, hash);
    }
  }

  private Authentication authenticate(Authentication tried, String hash) {
    Proven known = accounts.getIfPresent(hash);
    if (known != null
        && credentials.changedAt(known.account()).filter(known.passwordSet()::equals).isPresent()) {
      return UsernamePasswordAuthenticationToken.authenticated(known.account(), null, List.of());
    }
    Optional<Instant> before =
        credentials.accountOf(tried.getName()).flatMap(credentials::changedAt);
    Authentication signedIn = signIn.authenticate(tried);
    before.ifPresent(set -> accounts.put(hash, new Proven(signedIn.getName(), set)));
    return signedIn;
  }

  private String hash(String account, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(account.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return signIn.supports(type);
  }
}
