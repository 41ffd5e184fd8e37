package io.gatehouse.inbox.work;

import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.cases.ProcessInfo;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The diagrams of published processes, as BPMN. */
@RestController
class DiagramApi {

  private final ProcessCatalog processes;
  private final RepositoryService repository;

  DiagramApi(ProcessCatalog processes, RepositoryService repository) {
    this.processes = processes;
    this.repository = repository;
  }

  /** A version never changes and may be kept; the latest may be another one tomorrow. */
  @GetMapping("/api/v1/processes/{key}/diagram")
  ResponseEntity<Resource> diagram(
      @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
    ProcessInfo process = version == null ? processes.latest(key) : processes.version(key, version);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(
            version == null
                ? CacheControl.noCache()
                : CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
        .body(new InputStreamResource(repository.getProcessModel(process.id())));
  }
}
