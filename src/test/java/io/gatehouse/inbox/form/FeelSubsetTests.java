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
    assertThat(vectors).isNotEmpty();
    for (var vector : vectors) {
      assertThat(FeelSubset.keysOf(vector.get("expression").asText())).isNotEmpty();
    }
  }

  @Test
  void knowsTheKeysOfAnExpression() {
    assertThat(FeelSubset.keysOf("=not(a = \"x\") and (this.k != null or \"y\" = b)"))
        .containsExactly("a", "this.k", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1",
        "=",
        "=a",
        "=not(a)",
        "=a = b",
        "=a = 1 2",
        "=a = 1 and",
        "=(a = 1",
        "=a > 1",
        "=a in [1, 2]",
        "=count(a) = 1",
        "=today() = a",
        "=is defined(a)",
        "=if a = 1 then true else false",
        "=a = \"\\\"\"",
        "=function() external"
      })
  void refusesWhatIsOutsideTheSubset(String expression) {
    assertThatThrownBy(() -> FeelSubset.keysOf(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
