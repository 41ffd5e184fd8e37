package io.gatehouse.supplier.importing;

import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.upload.ImportPages;
import io.gatehouse.csv.upload.ImportRunner;
import io.gatehouse.csv.upload.ImportRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages that lead through an import of suppliers. */
@Controller
@RequestMapping("/suppliers/import")
class SupplierImportController extends ImportPages {

  SupplierImportController(
      SupplierImports imports, ImportRuns runs, ImportRunner runner, ImportSettings settings) {
    super(imports, runs, runner, settings);
  }
}
