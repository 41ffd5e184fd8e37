package io.gatehouse.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTests {

  /** What the browser's FEEL answered; a test of the browser reads the same file. */
  private record Vector(String expression, Map<String, Object> context, boolean hides) {}

  private final Feel feel = new Feel();

  @Test
  void answersAsTheBrowserDoes() throws IOException {
    List<Vector> vectors =
        new ObjectMapper()
            .readValue(getClass().getResource("/feel-vectors.json"), new TypeReference<>() {});
    var softly = new SoftAssertions();
    for (var vector : vectors) {
      FeelSubset.keysOf(vector.expression());
      softly
          .assertThat(feel.isTrue(vector.expression(), vector.context()))
          .as(vector.toString())
          .isEqualTo(vector.hides());
    }
    softly.assertAll();
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
