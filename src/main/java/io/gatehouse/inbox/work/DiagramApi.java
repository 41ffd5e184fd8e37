package io.gatehouse.inbox.work;

import static io.gatehouse.inbox.ElementNames.plain;
import static java.util.regex.Matcher.quoteReplacement;

import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.cases.ProcessInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
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

  private static final Pattern NAME = Pattern.compile(" name=\"[^\"]*\"");

  private final ProcessCatalog processes;
  private final RepositoryService repository;

  DiagramApi(ProcessCatalog processes, RepositoryService repository) {
    this.processes = processes;
    this.repository = repository;
  }

  /** A version never changes and may be kept; the latest may be another one tomorrow. */
  @GetMapping("/api/v1/processes/{key}/diagram")
  ResponseEntity<String> diagram(
      @PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
    ProcessInfo process = version == null ? processes.latest(key) : processes.version(key, version);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(
            version == null
                ? CacheControl.noCache()
                : CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
        .body(drawn(process.id()));
  }

  /** People read the drawing: names say what they stand for, and not how the engine finds it. */
  private String drawn(String id) {
    try (InputStream model = repository.getProcessModel(id)) {
      String xml = new String(model.readAllBytes(), StandardCharsets.UTF_8);
      return NAME.matcher(xml).replaceAll(name -> quoteReplacement(plain(name.group())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
