package io.gatehouse.supplier.importing;

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

/** CSV into the register of suppliers, for programs; answers when all rows were looked at. */
@RestController
class SupplierImportApi {

  private final SupplierImports imports;
  private final MappingJson mappings;

  SupplierImportApi(SupplierImports imports, MappingJson mappings) {
    this.imports = imports;
    this.mappings = mappings;
  }

  @PostMapping(path = "/api/v1/suppliers/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport importSuppliers(
      @RequestParam MultipartFile file,
      @RequestPart(required = false) byte @Nullable [] mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal caller)
      throws IOException {
    return imports.run(file.getBytes(), mappings.read(mapping), dryRun, caller.getName());
  }
}
