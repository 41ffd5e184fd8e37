package io.gatehouse.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.csv.importing.ImportReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real file, whole; in the long run, so that no other test works beside its cases. */
@Tag("long")
@GatehouseTest
class FederalInventoryImportTests {

  @Autowired private Imports imports;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesOrReportsEveryRow() {
    byte[] file = FederalInventory.bytes();

    long start = System.nanoTime();
    ImportReport first = imports.run(file, null, false, "compliance-lead");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("federal inventory: %d rows in %d ms%n", first.read(), took.toMillis());

    assertThat(first.read()).isEqualTo(1757);
    assertThat(first.created() + first.problems().size()).isEqualTo(1757);
    assertThat(first.problems()).allMatch(p -> p.message().contains("say the same"));
    assertThat(first.problems()).hasSizeBetween(3, 14);
    assertThat(stages())
        .containsKeys("registration", "design", "development", "verification", "operation", "ended")
        .doesNotContainKeys("deployment", "retirement", "suspended");

    ImportReport second = imports.run(file, null, false, "compliance-lead");
    assertThat(second.skipped()).isEqualTo(first.created());
    assertThat(second.created()).isZero();
    assertThat(second.updated()).isZero();
    assertThat(second.problems()).isEqualTo(first.problems());
  }

  private Map<String, Long> stages() {
    var stages = new HashMap<String, Long>();
    jdbc.sql("select stage, count(*) from ai_system group by stage")
        .query(
            row -> {
              stages.put(row.getString(1), row.getLong(2));
            });
    return stages;
  }
}
