package io.gatehouse.inbox.filling;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class FeelTests {

  /** What the browser's FEEL answered; a test of the browser reads the same file. */
  private record Vector(String expression, Map<String, Object> context, boolean hides) {}

  private final Feel feel = new Feel();

  @Test
  void answersAsTheBrowserDoes() throws IOException {
    List<Vector> vectors =
        new ObjectMapper()
            .readValue(
                getClass().getResourceAsStream("/feel-vectors.json"), new TypeReference<>() {});
    var softly = new SoftAssertions();
    for (var vector : vectors) {
      softly
          .assertThat(feel.isTrue(vector.expression(), vector.context()))
          .as(vector.toString())
          .isEqualTo(vector.hides());
    }
    softly.assertAll();
  }
}
