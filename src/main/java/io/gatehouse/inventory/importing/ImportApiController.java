package io.gatehouse.inventory.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gatehouse.csv.UnreadableFile;
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
  private final ObjectReader mappings;

  ImportApiController(Imports imports, ObjectMapper json) {
    this.imports = imports;
    this.mappings =
        json.readerFor(ImportMapping.class)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @PostMapping(path = "/api/v1/systems/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportReport importSystems(
      @RequestParam MultipartFile file,
      @RequestPart(required = false) byte @Nullable [] mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Principal caller)
      throws IOException {
    return imports.run(file.getBytes(), mapping(mapping), dryRun, caller.getName());
  }

  private @Nullable ImportMapping mapping(byte @Nullable [] json) throws IOException {
    try {
      return json == null || json.length == 0 ? null : mappings.readValue(json);
    } catch (JsonProcessingException e) {
      throw e.getCause() instanceof UnreadableFile unreadable
          ? unreadable
          : new UnreadableFile(
              "The mapping is not of the form {\"columns\":{field: column title}, \"values\":{field:{value in file: value here}}}.");
    }
  }
}
