package io.gatehouse.inbox.comment;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was said was not kept; its message says why. */
class CommentRefused extends ErrorResponseException {

  private CommentRefused(HttpStatus status, String reason, Object... about) {
    super(status, ProblemDetail.forStatus(status), null, "comment.refused." + reason, about);
  }

  static CommentRefused empty() {
    return new CommentRefused(HttpStatus.BAD_REQUEST, "empty");
  }

  static CommentRefused tooLong(int most) {
    return new CommentRefused(HttpStatus.BAD_REQUEST, "too-long", most);
  }

  static CommentRefused tooMany(int most) {
    return new CommentRefused(HttpStatus.BAD_REQUEST, "too-many", most);
  }

  static CommentRefused nobody(String account) {
    return new CommentRefused(HttpStatus.BAD_REQUEST, "nobody", account);
  }

  static CommentRefused noReader(String account) {
    return new CommentRefused(HttpStatus.BAD_REQUEST, "no-reader", account);
  }

  static CommentRefused ended(String caseKey) {
    return new CommentRefused(HttpStatus.CONFLICT, "ended", caseKey);
  }
}
