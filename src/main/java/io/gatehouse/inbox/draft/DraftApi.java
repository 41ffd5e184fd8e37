package io.gatehouse.inbox.draft;

import java.security.Principal;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's own draft of a task's form; nobody is ever given another's. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/draft")
class DraftApi {

  private final Drafts drafts;

  DraftApi(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * @param said when, in words
   */
  record Saved(Instant saved, String said) {}

  /** 204 when nothing is kept. */
  @GetMapping
  ResponseEntity<Draft> read(@PathVariable String id, Principal who) {
    return drafts
        .find(id, who.getName())
        .map(draft -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(draft))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  Saved keep(@PathVariable String id, @RequestBody Typed typed, Principal who) {
    Draft draft = drafts.keep(id, who.getName(), typed);
    return new Saved(draft.saved(), draft.said());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String id, Principal who) {
    drafts.forget(id, who.getName());
  }
}
