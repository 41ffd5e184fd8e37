package io.gatehouse.inventory.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.csv.CsvLimits;
import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.MappingProposal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingProposalTests {

  private final MappingProposal proposal =
      new MappingProposal(List.of(Field.values()), "inventory/synonyms.properties");

  @Test
  void mapsTheFederalInventoryByItself() {
    CsvTable table = table(FederalInventory.bytes());
    assertThat(table.rows()).hasSize(1757);
    ImportMapping mapping = proposal.of(table);
    assertThat(mapping.columns())
        .containsEntry("name", List.of("2_use_case_name"))
        .containsEntry("organisation", List.of("3_agency", "4_bureau"))
        .containsEntry("purpose", List.of("11_purpose_benefits"))
        .containsEntry("decision", List.of("12_outputs"))
        .containsEntry("failureEffect", List.of("54_key_risks"))
        .containsEntry("stage", List.of("16_dev_stage"))
        .containsEntry("provenance", List.of("22_dev_method"))
        .containsEntry("personalData", List.of("29_contains_pii"))
        .containsEntry("autonomy", List.of("57_autonomous_impact"))
        .hasSize(9);
    assertThat(mapping.values().get("stage"))
        .containsEntry("Initiated", "design")
        .containsEntry("Acquisition and/or Development", "development")
        .containsEntry("Implementation and Assessment", "verification")
        .containsEntry("Operation and Maintenance", "operation")
        .containsEntry("In production", "operation")
        .containsEntry("Retired", "ended")
        .containsEntry("", "")
        .doesNotContainKey("Planned");
    assertThat(mapping.values().get("provenance"))
        .containsEntry("Developed in-house.", "built")
        .containsEntry("Developed with contracting resources.", "bought")
        .containsEntry("Developed with both contracting and in-house resources.", "built")
        .containsEntry("N/A", "")
        .containsEntry(
            "Data not reported by submitter and will be updated once additional information is collected",
            "");
  }

  @Test
  void mapsTitlesOfOtherInventories() {
    assertThat(columns("System Name;Vendor;Risk Level;Lifecycle Status;Business Owner;ID"))
        .isEqualTo(
            Map.of(
                "name", List.of("System Name"),
                "suppliers", List.of("Vendor"),
                "riskClass", List.of("Risk Level"),
                "stage", List.of("Lifecycle Status"),
                "owner", List.of("Business Owner"),
                "externalId", List.of("ID")));
    assertThat(columns("Bezeichnung;Zweck;Abteilung;Lieferant"))
        .containsOnlyKeys("name", "purpose", "organisation", "suppliers");
  }

  @Test
  void prefersTheContractsOwnTitles() {
    assertThat(columns("title;name;organisation;department;aiActCategory"))
        .containsEntry("name", List.of("name"))
        .containsEntry("organisation", List.of("organisation"))
        .containsEntry("aiActCategory", List.of("aiActCategory"));
  }

  @Test
  void leavesGivenColumnsAlone() {
    ImportMapping given =
        new ImportMapping(
            Map.of("name", List.of("a"), "stage", List.of("b")),
            Map.of("stage", Map.of("live", "deployment")));
    ImportMapping mapping = proposal.completed(table("a,b,purpose\nX,live,\nY,retired,\n"), given);
    assertThat(mapping.columns()).isEqualTo(given.columns());
    assertThat(mapping.values().get("stage"))
        .isEqualTo(Map.of("live", "deployment", "retired", "ended"));
  }

  private Map<String, List<String>> columns(String titles) {
    return proposal.of(table(titles + "\n")).columns();
  }

  private static CsvTable table(String text) {
    return table(text.getBytes(UTF_8));
  }

  private static CsvTable table(byte[] file) {
    return new CsvReader(new CsvLimits(10_000_000, 10_000, 100, 20_000)).read(file);
  }
}
