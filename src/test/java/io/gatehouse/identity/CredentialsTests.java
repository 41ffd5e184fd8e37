package io.gatehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class CredentialsTests {

  private static final int TODAY = 6;

  private final Persons persons = mock(Persons.class);
  private final Noting passwords = new Noting();
  private final Credentials credentials =
      new Credentials(
          persons, mock(PersonChanges.class), passwords, event -> {}, Clock.systemUTC());

  CredentialsTests() {
    when(persons.findById(anyString())).thenReturn(Optional.empty());
    there("present", TODAY);
    there("cheap", 4);
  }

  private void there(String account, int strength) {
    String hash = new BCryptPasswordEncoder(strength).encode("secret");
    when(persons.findById(account))
        .thenReturn(
            Optional.of(
                new Person(account, account, account + "@test.example", hash, Instant.EPOCH)));
  }

  /** Of each hash that a password was compared with, the strength: what it costs. */
  private static final class Noting extends BCryptPasswordEncoder {

    private final List<Integer> strengths = new ArrayList<>();

    Noting() {
      super(TODAY);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      strengths.add(Integer.parseInt(hash.substring(4, 6)));
      return super.matches(password, hash);
    }
  }

  private List<Integer> costOf(String account, String password) {
    passwords.strengths.clear();
    assertThat(credentials.verify(account, password)).isEmpty();
    return List.copyOf(passwords.strengths);
  }

  @Test
  void costsTodaysHashForEverybody() {
    assertThat(costOf("nobody", "wrong")).containsExactly(TODAY);
    assertThat(costOf("present", "wrong")).containsExactly(TODAY);
    assertThat(costOf("cheap", "wrong")).containsExactly(4, TODAY);
    assertThat(costOf("cheap", "x".repeat(73))).containsExactly(4, TODAY);
  }

  @Test
  void takesThePasswordOfACheaperHash() {
    assertThat(credentials.verify("cheap", "secret")).contains("cheap");
    assertThat(credentials.verify("cheap", "nobody has this password")).isEmpty();
  }
}
