package io.gatehouse.inbox.draft;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** More was typed than any form asks for. */
class DraftTooLarge extends ErrorResponseException {

  DraftTooLarge(int characters) {
    super(
        HttpStatus.PAYLOAD_TOO_LARGE,
        ProblemDetail.forStatus(HttpStatus.PAYLOAD_TOO_LARGE),
        null,
        "inbox.refused.draft-too-large",
        new Object[] {characters});
  }
}
