package io.gatehouse.incident.reporting;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.gatehouse.idempotency.OnceOnly;
import io.gatehouse.identity.token.Caller;
import io.gatehouse.inbox.ParameterRefused;
import io.gatehouse.inbox.starting.Starts;
import io.gatehouse.incident.IncidentResponse;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where monitoring tools report incidents. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentApi {

  private static final String ENDPOINT = "POST /api/v1/incidents";

  /** By severity, 1 first, how bad it looks in the words of the form. */
  private static final List<String> IMPRESSIONS = List.of("severe", "serious", "limited", "minor");

  private final OnceOnly once;
  private final Starts starts;
  private final Systems systems;
  private final CaseNotes notes;

  IncidentApi(OnceOnly once, Starts starts, Systems systems, CaseNotes notes) {
    this.once = once;
    this.starts = starts;
    this.systems = systems;
    this.notes = notes;
  }

  /**
   * What a tool reports.
   *
   * @param what happened, in one sentence of at most 160 characters
   * @param system its reference or its name; may be left out
   * @param severity as the tool sees it, 1 (highest) to 4; unknown when left out
   * @param description more about it, at most 4,000 characters
   * @param aware ISO 8601 with offset; now, when left out
   * @param drill whether it is kept out of figures and registers
   * @param others what a tool sends besides, and nobody would read
   */
  record NewIncident(
      @Nullable String what,
      @Nullable String system,
      @Nullable Integer severity,
      @Nullable String description,
      @Nullable String aware,
      @Nullable Boolean drill,
      @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, Object> others) {}

  record Reported(String businessKey) {}

  /**
   * Reports an incident as the caller.
   *
   * @param key makes a repeated call report it once
   */
  @PostMapping
  ResponseEntity<?> report(
      @RequestBody NewIncident incident,
      @RequestHeader(name = OnceOnly.KEY, required = false) @Nullable String key,
      Principal who) {
    Caller caller = Caller.of(who);
    return once.answer(key, caller.key(), ENDPOINT, incident, () -> report(incident, caller));
  }

  private ResponseEntity<Reported> report(NewIncident incident, Caller caller) {
    refuseOthers(incident);
    String opened = starts.start(IncidentResponse.PROCESS, values(incident), caller.account());
    if (caller.program() != null) {
      notes.noted(
          opened,
          new Heading("incident.note.reported-by-program", "A.6.2.6 A.8.4", caller.program()),
          caller.by(),
          Map.of());
    }
    return ResponseEntity.created(URI.create("/api/v1/cases/" + opened)).body(new Reported(opened));
  }

  private Map<String, Object> values(NewIncident incident) {
    var values = new HashMap<String, Object>();
    put(values, "what", incident.what());
    put(values, "systemId", incident.system() == null ? null : system(incident.system()));
    put(values, "impression", impression(incident.severity()));
    put(values, "description", incident.description());
    put(values, "aware", incident.aware());
    put(values, "drill", Objects.equals(incident.drill(), true) ? "yes" : "no");
    return values;
  }

  private static void refuseOthers(NewIncident incident) {
    if (incident.others() != null && !incident.others().isEmpty()) {
      throw new ParameterRefused(
          incident.others().keySet().iterator().next(),
          "There is no such field; there are what, system, severity, description, aware and drill.");
    }
  }

  private String system(String named) {
    return systems.find(named).map(AiSystemView::id).orElseGet(() -> byName(named));
  }

  private String byName(String named) {
    List<String> found =
        systems.similarTo(named).stream()
            .filter(system -> system.name().equalsIgnoreCase(named.strip()))
            .map(AiSystemView::id)
            .toList();
    if (found.size() != 1) {
      throw new ParameterRefused(
          "system",
          found.isEmpty()
              ? "No system has this reference or name. Send one of the register, or none."
              : "Several systems bear this name. Send the reference of one.");
    }
    return found.get(0);
  }

  private static String impression(@Nullable Integer severity) {
    if (severity == null) {
      return "unknown";
    }
    if (severity < 1 || severity > IMPRESSIONS.size()) {
      throw new ParameterRefused(
          "severity", "Send 1, the gravest, to 4, or leave it out where it is not known.");
    }
    return IMPRESSIONS.get(severity - 1);
  }

  private static void put(Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
