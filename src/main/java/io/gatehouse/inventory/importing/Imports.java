package io.gatehouse.inventory.importing;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.inventory.SystemIntake;
import java.util.List;
import org.springframework.stereotype.Service;

/** The front door of importing systems. */
@Service
public class Imports extends Importer<RowReader> {

  private final SystemIntake intake;

  Imports(SystemIntake intake, ImportSettings settings) {
    super(List.of(Field.values()), "inventory/synonyms.properties", settings);
    this.intake = intake;
  }

  @Override
  public String kind() {
    return "systems";
  }

  @Override
  public List<String> previewed() {
    return List.of("name", "organisation", "purpose", "stage");
  }

  @Override
  protected RowReader reader(CsvTable table, ImportMapping mapping) {
    return new RowReader(table, mapping);
  }

  @Override
  protected Writer writer(RowReader reader, boolean dryRun, String by) {
    return new RowWriter(reader, intake, dryRun, by);
  }
}
