package io.gatehouse.incident.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcernCodeTests {

  @Test
  void isLongAndNeverTheSame() {
    assertThat(Stream.generate(ConcernCode::fresh).limit(500).collect(Collectors.toSet()))
        .hasSize(500)
        .allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}"));
  }

  @Test
  void isTheSameHoweverItIsTyped() {
    String hash = ConcernCode.hash("AB2C-DE3F-GH4J-KL5M-NP6Q");

    assertThat(hash).hasSize(64).isNotEqualTo(ConcernCode.hash("AB2C-DE3F-GH4J-KL5M-NP6R"));
    assertThat(ConcernCode.hash(" ab2c de3fgh4j-kl5m–np6q ")).isEqualTo(hash);
  }
}
