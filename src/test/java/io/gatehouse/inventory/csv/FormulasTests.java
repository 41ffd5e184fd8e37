package io.gatehouse.inventory.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+41 79", "-x", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1", "＝1"})
  void disarmsAndRestores(String text) {
    assertThat(Formulas.disarm(text)).isEqualTo("'" + text);
    assertThat(Formulas.restore(Formulas.disarm(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "'quoted'", "a=b", "1-2"})
  void leavesOtherTextAlone(String text) {
    assertThat(Formulas.disarm(text)).isEqualTo(text);
    assertThat(Formulas.restore(text)).isEqualTo(text);
  }
}
