package io.gatehouse.supplier.importing;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.importing.Importer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door of importing suppliers. */
@Service
public class SupplierImports extends Importer<SupplierReader> {

  private final SupplierIntake intake;
  private final TransactionTemplate transaction;

  SupplierImports(
      SupplierIntake intake, PlatformTransactionManager transactions, ImportSettings settings) {
    super(List.of(SupplierField.values()), "supplier/synonyms.properties", settings);
    this.intake = intake;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String kind() {
    return "suppliers";
  }

  @Override
  public List<String> previewed() {
    return List.of("name", "criticality", "product", "models", "standard", "expires");
  }

  @Override
  protected SupplierReader reader(CsvTable table, ImportMapping mapping) {
    return new SupplierReader(table, mapping);
  }

  @Override
  protected Writer writer(SupplierReader reader, boolean dryRun, String by) {
    return new SupplierWriter(reader, intake, transaction, dryRun, by);
  }
}
