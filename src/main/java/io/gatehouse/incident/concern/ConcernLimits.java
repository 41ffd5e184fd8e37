package io.gatehouse.incident.concern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the public page from being flooded without keeping who was there: an address is counted
 * under a hash whose salt lasts a day, in memory, and goes after an hour.
 */
@Component
class ConcernLimits {

  private static final Duration WINDOW = Duration.ofHours(1);

  /** So many addresses at once are a flood, against which the limit in all is left. */
  private static final int MOST = 20_000;

  private static final String ALL = "all";

  private final ConcernSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Window> windows = new HashMap<>();
  private byte[] salt = new byte[0];
  private LocalDate saltedOn = LocalDate.MIN;

  ConcernLimits(ConcernSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Window(Instant began, int count) {}

  /**
   * Why nothing more is taken for now, and until when.
   *
   * @param own whether it is this address that did too much, and not all together
   */
  record Refusal(boolean own, Instant until) {}

  /** Counts something that is written, or says why it is not taken. */
  Optional<Refusal> writing(String address) {
    return count("write:", address, settings.perAddress(), settings.inAll());
  }

  /** Counts a code that is tried, or says why it is not. */
  Optional<Refusal> looking(String address) {
    return count("look:", address, settings.looksPerAddress(), settings.looksInAll());
  }

  private synchronized Optional<Refusal> count(String door, String address, int own, int inAll) {
    Instant now = clock.instant();
    windows.values().removeIf(window -> !window.began().plus(WINDOW).isAfter(now));
    String theirs = door + hash(address, now);
    Window mine = windows.getOrDefault(theirs, new Window(now, 0));
    Window all = windows.getOrDefault(door + ALL, new Window(now, 0));
    if (mine.count() >= own) {
      return Optional.of(new Refusal(true, mine.began().plus(WINDOW)));
    }
    if (all.count() >= inAll) {
      return Optional.of(new Refusal(false, all.began().plus(WINDOW)));
    }
    if (windows.size() < MOST) {
      windows.put(theirs, new Window(mine.began(), mine.count() + 1));
    }
    windows.put(door + ALL, new Window(all.began(), all.count() + 1));
    return Optional.empty();
  }

  private String hash(String address, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(saltedOn)) {
      salt = new byte[32];
      random.nextBytes(salt);
      saltedOn = today;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return HexFormat.of().formatHex(digest.digest(address.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
