package io.gatehouse.inbox.filling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeelTests {

  /** What the browser's FEEL answers, which test/feel.test.mjs of the front end asks. */
  private record Vector(
      String expression,
      @Nullable Map<String, Object> context,
      @Nullable Boolean hides,
      @Nullable String refused) {}

  private final Feel feel = new Feel();

  @Test
  void answersAsTheBrowserDoes() throws IOException {
    List<Vector> vectors =
        new ObjectMapper()
            .readValue(
                getClass().getResourceAsStream("/feel-vectors.json"), new TypeReference<>() {});
    var softly = new SoftAssertions();
    assertThat(vectors).filteredOn(vector -> vector.hides() != null).hasSizeGreaterThan(400);
    for (var vector : vectors.stream().filter(one -> one.hides() != null).toList()) {
      softly
          .assertThat(feel.isTrue(vector.expression(), Objects.requireNonNull(vector.context())))
          .as(vector.toString())
          .isEqualTo(vector.hides());
    }
    softly.assertAll();
  }
}
