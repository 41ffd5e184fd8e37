package io.gatehouse.inbox.list;

import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Asked by every open inbox now and then: whether the list is another one than the page shows. */
@Controller
class ArrivalController {

  private final InboxVersion version;

  ArrivalController(InboxVersion version) {
    this.version = version;
  }

  @GetMapping("/inbox/pulse")
  ResponseEntity<Void> pulse(
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String shown,
      Principal who) {
    String now = '"' + version.of(who.getName()) + '"';
    HttpStatus status = shown.equals(now) ? HttpStatus.NOT_MODIFIED : HttpStatus.NO_CONTENT;
    return ResponseEntity.status(status).eTag(now).build();
  }
}
