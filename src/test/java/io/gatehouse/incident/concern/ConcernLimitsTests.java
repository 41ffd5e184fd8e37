package io.gatehouse.incident.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConcernLimitsTests {

  private static final Instant NOON = Instant.parse("2027-03-10T12:00:00Z");

  private Instant now = NOON;

  private final ConcernLimits limits =
      new ConcernLimits(
          new ConcernSettings(2, 5, 3, 100),
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public java.time.ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void takeNoMoreFromOneAddressForAnHour() {
    assertThat(limits.writing("a")).isEmpty();
    now = NOON.plus(Duration.ofMinutes(20));
    assertThat(limits.writing("a")).isEmpty();
    assertThat(limits.writing("a"))
        .hasValue(new ConcernLimits.Refusal(true, NOON.plus(Duration.ofHours(1))));
    assertThat(limits.writing("b")).isEmpty();

    now = NOON.plus(Duration.ofHours(1));
    assertThat(limits.writing("a")).isEmpty();
  }

  @Test
  void takeNoMoreFromEverywhereThanInAll() {
    for (String address : new String[] {"a", "b", "c", "d", "e"}) {
      assertThat(limits.writing(address)).isEmpty();
    }
    assertThat(limits.writing("f"))
        .hasValue(new ConcernLimits.Refusal(false, NOON.plus(Duration.ofHours(1))));
    assertThat(limits.looking("f")).isEmpty();
  }

  @Test
  void countLooksApart() {
    for (int look = 0; look < 3; look++) {
      assertThat(limits.looking("a")).isEmpty();
    }
    assertThat(limits.looking("a")).isPresent();
    assertThat(limits.writing("a")).isEmpty();
  }

  @Test
  void beginAnewWithTheDay() {
    now = Instant.parse("2027-03-10T23:50:00Z");
    limits.writing("a");
    limits.writing("a");
    assertThat(limits.writing("a")).isPresent();

    now = Instant.parse("2027-03-11T00:05:00Z");
    assertThat(limits.writing("a")).as("yesterday's hash is not today's").isEmpty();
  }
}
