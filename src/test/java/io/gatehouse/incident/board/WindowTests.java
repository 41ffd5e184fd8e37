package io.gatehouse.incident.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTests {

  private static final Instant NOW = Instant.parse("2027-03-10T09:40:00Z");

  private final Window window = new Window(NOW, NOW.plus(Duration.ofDays(10)), NOW);

  @Test
  void placesMomentsInPercent() {
    assertThat(window.percent(NOW.plus(Duration.ofDays(5)))).isEqualTo("50.00%");
    assertThat(window.percent(NOW, NOW.plus(Duration.ofHours(24)))).isEqualTo("10.00%");
    assertThat(window.percent(NOW.plusSeconds(9), NOW)).isEqualTo("0.00%");
  }

  @Test
  void putsAtItsEdgeWhatLiesOutside() {
    Instant before = NOW.minusSeconds(1);
    assertThat(window.percent(before)).isEqualTo("0.00%");
    assertThat(window.percent(NOW.plus(Duration.ofDays(99)))).isEqualTo("100.00%");
    assertThat(window.shows(before)).isFalse();
    assertThat(window.shows(NOW)).isTrue();
  }
}
