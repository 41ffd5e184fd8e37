package io.gatehouse.inbox.attachment;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file was not attached, removed or brought back; its message says why. */
class AttachmentRefused extends ErrorResponseException {

  private AttachmentRefused(HttpStatus status, String reason, Object... about) {
    super(status, ProblemDetail.forStatus(status), null, "attachment.refused." + reason, about);
  }

  static AttachmentRefused nothing() {
    return new AttachmentRefused(HttpStatus.BAD_REQUEST, "nothing");
  }

  static AttachmentRefused tooMany(int most) {
    return new AttachmentRefused(HttpStatus.CONFLICT, "too-many", most);
  }

  static AttachmentRefused gone() {
    return new AttachmentRefused(HttpStatus.NOT_FOUND, "gone");
  }

  static AttachmentRefused ofSomebodyElse(String name, String by) {
    return new AttachmentRefused(HttpStatus.FORBIDDEN, "of-somebody-else", name, by);
  }

  static AttachmentRefused kept(String name, String task) {
    return new AttachmentRefused(HttpStatus.CONFLICT, "kept", name, task);
  }
}
