package io.gatehouse.identity.importing;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes first passwords for many people at once. */
@Component
class FirstPasswords {

  /** Without what is mistaken for something else when it is read aloud or copied. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 20;
  private static final int GROUP = 5;

  /** As fast as it gets: nobody guesses one of 10^29, and hundreds are hashed in one request. */
  private final BCryptPasswordEncoder hashing = new BCryptPasswordEncoder(4);

  private final SecureRandom random = new SecureRandom();

  String next() {
    String letters =
        random
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
            .collect(Collectors.joining());
    return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** As the application's own encoder reads it. */
  String hash(String password) {
    return "{bcrypt}" + hashing.encode(password);
  }
}
