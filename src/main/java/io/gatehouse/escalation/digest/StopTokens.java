package io.gatehouse.escalation.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs what stops somebody's digest without signing in, and nothing else: the account and its
 * HMAC, with a key that the database keeps for this alone.
 */
@Component
class StopTokens {

  /** Where a token is taken. */
  static final String PATH = "/unsubscribe/";

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  StopTokens(JdbcClient jdbc) {
    this.key = new SecretKeySpec(kept(jdbc), HMAC);
  }

  String of(String account) {
    byte[] name = account.getBytes(StandardCharsets.UTF_8);
    return text(name) + "." + text(sign(name));
  }

  /** Whose digest it stops; nothing where nobody signed it. */
  Optional<String> account(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] name = Base64.getUrlDecoder().decode(parts[0]);
      byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
      return MessageDigest.isEqual(signature, sign(name))
          ? Optional.of(new String(name, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] sign(byte[] name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first node that starts makes it. */
  private static byte[] kept(JdbcClient jdbc) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into digest_key (key) values (?) on conflict do nothing")
        .param(fresh)
        .update();
    return jdbc.sql("select key from digest_key").query(byte[].class).single();
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
