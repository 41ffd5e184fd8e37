package io.gatehouse.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvWriterTests {

  @Test
  void writesWhatASpreadsheetOpensWithoutRunningIt() throws IOException {
    var out = new StringBuilder();
    var csv = new CsvWriter(out, List.of("name", "amount"));
    csv.row(Stream.of("=1+1", -5));
    csv.row(Stream.of(new BigDecimal("1E+2"), null));
    csv.row(Stream.of("a, \"b\"", true));
    csv.flush();
    assertThat(out)
        .hasToString("\uFEFFname,amount\r\n'=1+1,-5\r\n100,\r\n\"a, \"\"b\"\"\",yes\r\n");
  }
}
