package io.gatehouse.inbox.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is attached to tasks, for programs; a page's own script sends its files here, too. */
@RestController
class AttachmentApi {

  private final Attachments attachments;

  AttachmentApi(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Oldest first. */
  record Attached(List<Attachment> items) {}

  @GetMapping("/api/v1/cases/{key}/attachments")
  Attached list(@PathVariable String key, Principal reader) {
    return new Attached(attachments.of(key, reader.getName()));
  }

  @PostMapping(
      path = "/api/v1/tasks/{id}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Attachment add(@PathVariable String id, @RequestPart MultipartFile file, Principal who)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String type = Objects.requireNonNullElse(file.getContentType(), "");
    try (InputStream in = file.getInputStream()) {
      return attachments.add(id, who.getName(), name, type, in);
    }
  }

  @DeleteMapping("/api/v1/tasks/{id}/attachments/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, @PathVariable String file, Principal who) {
    attachments.remove(id, file, who.getName());
  }
}
