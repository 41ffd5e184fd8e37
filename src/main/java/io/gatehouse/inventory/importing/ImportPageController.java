package io.gatehouse.inventory.importing;

import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.upload.ImportPages;
import io.gatehouse.csv.upload.ImportRunner;
import io.gatehouse.csv.upload.ImportRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages that lead through an import of AI systems. */
@Controller
@RequestMapping("/systems/import")
class ImportPageController extends ImportPages {

  ImportPageController(
      Imports imports, ImportRuns runs, ImportRunner runner, ImportSettings settings) {
    super(imports, runs, runner, settings);
  }
}
