package io.gatehouse.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelSubsetTests {

  @Test
  void holdsWhatBrowserAndServerAnswerAlike() throws IOException {
    var vectors = new ObjectMapper().readTree(getClass().getResourceAsStream("/feel-vectors.json"));
    assertThat(vectors).anyMatch(vector -> vector.has("hides"));
    for (var vector : vectors) {
      if (vector.has("hides")) {
        assertThat(FeelSubset.keysOf(vector.get("expression").asText())).isNotEmpty();
      }
    }
  }

  @Test
  void saysWhatIsOutsideOfItAndWhatIsWithin() throws IOException {
    var vectors = new ObjectMapper().readTree(getClass().getResourceAsStream("/feel-vectors.json"));
    assertThat(vectors).anyMatch(vector -> vector.has("refused"));
    for (var vector : vectors) {
      if (vector.has("refused")) {
        assertThatThrownBy(() -> FeelSubset.keysOf(vector.get("expression").asText()))
            .as(vector.toString())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(vector.get("refused").asText())
            .hasMessageContaining("browser and server read nothing else alike");
      }
    }
  }

  @Test
  void knowsTheKeysOfAnExpression() {
    assertThat(
            FeelSubset.keysOf("=not(a = \"x\") and (this.k != null or \"y\" = b) and c in (1, 2)"))
        .containsExactly("a", "this.k", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1",
        "=",
        "=not(a)",
        "=a = 1 2",
        "=a = 1 and",
        "=(a = 1",
        "=is defined(a)",
        "=a in (1, 2",
        "=a in (null)",
        "=a = \"\\\"\""
      })
  void refusesWhatIsOutsideTheSubset(String expression) {
    assertThatThrownBy(() -> FeelSubset.keysOf(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
