package io.gatehouse.inbox.draft;

import io.gatehouse.inbox.starting.Starts;
import java.security.Principal;
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

/** Somebody's own draft of a start form; nobody is ever given another's. */
@RestController
@RequestMapping("/api/v1/processes/{process}/draft")
class StartDraftApi {

  private final StartDrafts drafts;
  private final Starts starts;

  StartDraftApi(StartDrafts drafts, Starts starts) {
    this.drafts = drafts;
    this.starts = starts;
  }

  /** 204 when nothing is kept. */
  @GetMapping
  ResponseEntity<Draft> read(@PathVariable String process, Principal who) {
    starts.require(process, who.getName());
    return drafts
        .find(process, who.getName())
        .map(draft -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(draft))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  DraftApi.Saved keep(@PathVariable String process, @RequestBody Typed typed, Principal who) {
    starts.require(process, who.getName());
    Draft draft = drafts.keep(process, who.getName(), typed);
    return new DraftApi.Saved(draft.saved(), draft.said());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String process, Principal who) {
    starts.require(process, who.getName());
    drafts.forget(process, who.getName());
  }
}
