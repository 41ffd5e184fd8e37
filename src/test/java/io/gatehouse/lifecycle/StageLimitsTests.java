package io.gatehouse.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageLimitsTests {

  @Test
  void spreadsConsecutiveSystemsEvenly() {
    int[] tenths = new int[10];
    IntStream.rangeClosed(1, 1000)
        .mapToObj("AIS-2026-%04d"::formatted)
        .forEach(system -> tenths[(int) (StageLimits.share(system) * 10)]++);

    assertThat(IntStream.of(tenths)).allMatch(count -> count > 50 && count < 150);
  }

  @Test
  void givesTheSameSystemTheSameShare() {
    assertThat(StageLimits.share("AIS-2026-0014")).isEqualTo(StageLimits.share("AIS-2026-0014"));
  }
}
