package io.gatehouse.evidence.reading;

import java.security.Principal;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files as pages link to them: what cannot be had is told on a page. */
@Controller
class FileLinks {

  private final FileController files;

  FileLinks(FileController files) {
    this.files = files;
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> download(@PathVariable String id, Principal who) {
    return files.download(id, who);
  }
}
