package io.gatehouse.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeConventionsTests {

  /** Each would be right on one machine and wrong on another, or out of the reach of a test. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          takes time from a Clock;     (Instant|Local\\w+|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\)|new Date\\(\\)|currentTimeMillis
          names zones;                 ZoneId\\.systemDefault|TimeZone\\.getDefault
          names languages;             to(Lower|Upper)Case\\(\\)|Locale\\.getDefault
          reads settings from records; @Value\\b|System\\.getenv
          logs;                        System\\.(out|err)|printStackTrace
          """)
  void followsARule(String rule, String never) {
    assertThat(mainWith(Pattern.compile(never))).as(rule).isEmpty();
  }

  @Test
  void keepsTheEngineToThoseWhoTalkToItAndToProcessClasses() {
    var engine = Pattern.compile("\\borg\\.camunda\\b");
    assertThat(
            mainWith(engine)
                .filter(
                    file -> !file.toString().matches(".*/gatehouse/(inbox|designer|platform)/.*"))
                .filter(file -> !Sources.read(file).contains("String PROCESS = ")))
        .isEmpty();
  }

  private static Stream<Path> mainWith(Pattern forbidden) {
    return Sources.in(Sources.MAIN, ".java").stream()
        .filter(file -> forbidden.matcher(Sources.withoutComments(file)).find());
  }
}
