package io.gatehouse.lifecycle.request;

import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps as evidence of the lifecycle case what was asked of it, and what was refused later. */
@Component
class RequestLog {

  /** A system's life is led by defined steps: A.6.1.3. */
  private static final String ISO = "A.6.1.3 8.1";

  private final CaseNotes notes;

  RequestLog(CaseNotes notes) {
    this.notes = notes;
  }

  void asked(SystemRequest request) {
    var values = new LinkedHashMap<String, Object>(request.variables());
    values.put("reason", request.reason());
    note("lifecycle.note.asked.", request, request.askedBy(), values);
  }

  void refused(SystemRequest request, String why) {
    note(
        "lifecycle.note.refused.", request, null, Map.of("askedBy", request.askedBy(), "why", why));
  }

  private void note(
      String message, SystemRequest request, @Nullable String by, Map<String, ?> values) {
    notes.noted(request.systemId(), new Heading(message + request.type().key(), ISO), by, values);
  }
}
