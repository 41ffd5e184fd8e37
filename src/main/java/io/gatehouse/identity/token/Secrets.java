package io.gatehouse.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What tokens are made of: 256 random bits behind a prefix that secret scanners recognise. They
 * cannot be guessed, so that a fast hash keeps them safe.
 */
final class Secrets {

  static final String PREFIX = "gh_";

  private static final int BYTES = 32;
  private static final int TELLING = PREFIX.length() + 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String beginning(String secret) {
    return secret.substring(0, TELLING);
  }
}
