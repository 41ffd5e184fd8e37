package io.gatehouse.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ListAddressTests {

  @Test
  void leavesOutWhatNarrowsNothing() {
    assertThat(ListAddress.of("/cases").with("q", null).with("state", "open").with("drill", true))
        .hasToString("/cases?state=open&drill=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C++", "a&b=c", "{x}", "50 %", "Grüße", "#1?", "%2B"})
  void carriesWhatSomebodyTyped(String text) {
    String address = ListAddress.of("/cases").with("q", text).toString();

    String sent =
        UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("q");
    assertThat(UriUtils.decode(sent.replace('+', ' '), UTF_8)).isEqualTo(text);
  }
}
