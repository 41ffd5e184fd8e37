package io.gatehouse.inventory.importing;

import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.csv.importing.MappingJson;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** CSV into the inventory, for programs; the answer comes when all rows have been looked at. */
@RestController
class ImportApiController {

  private final Imports imports;
  private final MappingJson mappings;

  ImportApiController(Imports imports, MappingJson mappings) {
    this.imports = imports;
    this.mappings = mappings;
  }

  @PostMapping(path = "/api/v1/systems/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport importSystems(
      @RequestParam MultipartFile file,
      @RequestPart(required = false) byte @Nullable [] mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal caller)
      throws IOException {
    return imports.run(file.getBytes(), mappings.read(mapping), dryRun, caller.getName());
  }
}
