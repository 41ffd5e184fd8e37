package io.gatehouse.incident.concern;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a reporter follows their concern by: shown to them once, and kept as a hash only. */
final class ConcernCode {

  /** None that is taken for another one when it is read out or copied by hand. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  /** 20 of 31 letters are 99 bits: too many to guess, so that the hash needs no salt. */
  private static final int GROUPS = 5;

  private static final int GROUP = 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  private ConcernCode() {}

  static String fresh() {
    return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return IntStream.range(0, GROUP)
        .mapToObj(letter -> LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  /** The same however it is typed: small letters, and other things than letters, do not matter. */
  static String hash(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
