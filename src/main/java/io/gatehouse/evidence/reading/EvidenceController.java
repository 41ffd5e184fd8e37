package io.gatehouse.evidence.reading;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.Verification;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case's evidence for programs. */
@RestController
@RequestMapping(path = "/api/v1/cases/{key}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
class EvidenceController {

  private final Evidence evidence;
  private final Readers readers;

  EvidenceController(Evidence evidence, Readers readers) {
    this.evidence = evidence;
    this.readers = readers;
  }

  @GetMapping
  List<EvidenceEntry> entries(@PathVariable String key, Principal who) {
    require(who, key);
    return evidence.of(key);
  }

  @GetMapping("/verify")
  Verification verify(@PathVariable String key, Principal who) {
    require(who, key);
    return evidence.verify(key);
  }

  private void require(Principal who, String key) {
    readers.require(who.getName(), key);
    if (!evidence.knows(key)) {
      throw new NoEvidence(key);
    }
  }
}
