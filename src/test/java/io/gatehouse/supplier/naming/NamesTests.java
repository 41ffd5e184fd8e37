package io.gatehouse.supplier.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fictiva Software (invented)  | fictiva software
          FICTIVA  software, Inc.      | fictiva software
          Ledgerly Imaginary GmbH & Co. KG | ledgerly imaginary
          Curatio Inventa S.A.         | curatio inventa
          madeup-chat 4 (Madeup)       | madeup chat 4
          Müller AG                    | müller
          GmbH                         | gmbh
          (remark only)                | remark only
          """)
  void areTheSameWhateverLegalFormAndRemark(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @Test
  void areSeparatedButNotWithinBrackets() {
    assertThat(Names.in("Fictiva, Inc.; Madeup (Paris, Rome), Hearsay\nCuratio"))
        .containsExactly("Fictiva, Inc.", "Madeup (Paris, Rome)", "Hearsay", "Curatio");
    assertThat(Names.in("open (bracket, never closed\nNext")).contains("Next");
  }

  @Test
  void areNotWhatSaysThatThereIsNobody() {
    assertThat(Names.in("None needed; n/a, In-house;, -, unknown (so far)")).isEmpty();
    assertThat(Names.in(null)).isEmpty();
    assertThat(Names.in("x".repeat(121))).isEmpty();
  }
}
