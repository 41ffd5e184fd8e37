package io.gatehouse.supplier.importing;

import io.gatehouse.csv.CsvReader;
import io.gatehouse.csv.CsvRow;
import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.importing.Importer;
import io.gatehouse.csv.importing.MappingProposal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door of importing suppliers: a file in, a report out. */
@Service
public class SupplierImports implements Importer {

  private final SupplierIntake intake;
  private final TransactionTemplate transaction;
  private final CsvReader reader;
  private final MappingProposal proposal =
      new MappingProposal(fields(), "supplier/synonyms.properties");

  SupplierImports(
      SupplierIntake intake, PlatformTransactionManager transactions, ImportSettings settings) {
    this.intake = intake;
    this.transaction = new TransactionTemplate(transactions);
    this.reader = new CsvReader(settings.limits());
  }

  @Override
  public String kind() {
    return "suppliers";
  }

  @Override
  public List<SupplierField> fields() {
    return Arrays.asList(SupplierField.values());
  }

  @Override
  public List<String> previewed() {
    return List.of("name", "criticality", "product", "models", "standard", "expires");
  }

  /** Without a mapping, columns and values are matched by what they are called. */
  public ImportReport run(byte[] file, @Nullable ImportMapping mapping, boolean dryRun, String by) {
    return run(read(file), mapping, dryRun, by, report -> {});
  }

  @Override
  public CsvTable read(byte[] file) {
    return reader.read(file);
  }

  @Override
  public ImportMapping propose(CsvTable table, @Nullable ImportMapping mapping) {
    return mapping == null ? proposal.of(table) : proposal.completed(table, mapping);
  }

  @Override
  public void check(byte[] file, @Nullable ImportMapping mapping) {
    CsvTable table = read(file);
    new SupplierReader(table, propose(table, mapping));
  }

  @Override
  public List<Map<String, String>> preview(CsvTable table, ImportMapping mapping, int rows) {
    SupplierReader suppliers = new SupplierReader(table, mapping);
    return table.rows().stream().limit(rows).map(suppliers::plain).toList();
  }

  @Override
  public ImportReport run(
      CsvTable table,
      @Nullable ImportMapping mapping,
      boolean dryRun,
      String by,
      Consumer<Supplier<ImportReport>> progress) {
    SupplierReader suppliers = new SupplierReader(table, propose(table, mapping));
    SupplierWriter writer = new SupplierWriter(suppliers, intake, transaction, dryRun, by);
    for (CsvRow row : table.rows()) {
      writer.take(row);
      progress.accept(writer::report);
    }
    return writer.report();
  }
}
