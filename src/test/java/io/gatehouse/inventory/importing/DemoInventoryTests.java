package io.gatehouse.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.csv.importing.ImportReport;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@GatehouseTest
class DemoInventoryTests {

  @Autowired private Imports imports;

  @ParameterizedTest
  @CsvSource({"ai-inventory-2024-excerpt.csv, 41", "invented-systems.csv, 12"})
  void isTakenWhole(String file, int rows) throws IOException {
    byte[] bytes = new ClassPathResource("demo/" + file).getContentAsByteArray();
    ImportReport report = imports.run(bytes, null, true, "administrator");
    assertThat(report.problems()).isEmpty();
    assertThat(report.created()).isEqualTo(rows);
  }
}
