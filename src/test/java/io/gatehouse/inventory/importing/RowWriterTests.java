package io.gatehouse.inventory.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.SystemIntake;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class RowWriterTests {

  private static final String FILE =
      "externalId,name,purpose\nRACE-1,Faster,Sorts\n,Without an id,Counts\n";

  @Autowired private SystemIntake intake;
  @Autowired private Imports imports;

  @Test
  void skipsWhatAnotherImportMadeSinceItBegan() {
    var table = imports.read(FILE.getBytes(UTF_8));
    var slower =
        new RowWriter(
            new RowReader(table, imports.propose(table, null)), intake, false, "compliance-lead");
    assertThat(imports.run(FILE.getBytes(UTF_8), null, false, "administrator").created())
        .isEqualTo(2);

    table.rows().forEach(slower::take);

    assertThat(slower.report().problems()).isEmpty();
    assertThat(slower.report().skipped()).isEqualTo(2);
  }
}
