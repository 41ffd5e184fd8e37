package io.gatehouse.evidence.reading;

import io.gatehouse.evidence.file.FileUnknown;
import io.gatehouse.evidence.file.StoredFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files up and down; a browser is never to show one, only to save it. */
@RestController
class FileController {

  private final StoredFiles files;
  private final Readers readers;

  FileController(StoredFiles files, Readers readers) {
    this.files = files;
    this.readers = readers;
  }

  record Upload(String id, String name, long size, String sha256) {}

  @PostMapping(path = "/api/v1/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Upload upload(@RequestPart MultipartFile file, Principal who) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var type = Objects.requireNonNullElse(file.getContentType(), "");
    try (var in = file.getInputStream()) {
      var stored = files.store(name, type, in, who.getName());
      return new Upload(stored.id(), stored.name(), stored.size(), stored.sha256());
    }
  }

  @GetMapping("/api/v1/files/{id}")
  ResponseEntity<Resource> download(@PathVariable String id, Principal who) {
    var file = files.find(id).orElseThrow(() -> new FileUnknown(id));
    readers.require(who.getName(), file);
    var disposition =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(() -> files.content(id)));
  }
}
