package io.gatehouse.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+41 79", "-x", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1", "＝1"})
  void disarmsAndRestores(String text) {
    assertThat(Formulas.disarm(text)).isEqualTo("'" + text);
    assertThat(Formulas.restore(Formulas.disarm(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "x;=1+1~x;'=1+1",
        "x|@SUM(A1);-y~x|'@SUM(A1);'-y",
        "x;'=1~x;''=1",
        "x;\"=1+1\"~x;'\"=1+1\"",
        "`\"=1\"`~`'\"=1\"`",
        "`x\t=1`~`x\t'=1`",
        "`x\n=1\n- y`~`x\n'=1\n'- y`"
      })
  void disarmsWhereAnotherSpreadsheetBeginsACell(String text, String disarmed) {
    assertThat(Formulas.disarm(text)).isEqualTo(disarmed);
    assertThat(Formulas.restore(disarmed)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "'quoted'", "a=b", "1-2", "a; b = c", "a;b", "two\r\n\r\nlines"})
  void leavesOtherTextAlone(String text) {
    assertThat(Formulas.disarm(text)).isEqualTo(text);
    assertThat(Formulas.restore(text)).isEqualTo(text);
  }
}
