package io.gatehouse.lifecycle;

import io.gatehouse.inventory.SystemDescribed;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps as evidence who said what anew in a system's record, and what it said before. */
@Component
class RecordEdits {

  /** Resources for AI systems are documented, and stay so when they change: A.4.2. */
  private static final Heading EDITED = new Heading("lifecycle.record-edited", "A.4.2");

  private final CaseNotes notes;

  RecordEdits(CaseNotes notes) {
    this.notes = notes;
  }

  @EventListener
  void keep(SystemDescribed edit) {
    var values = new LinkedHashMap<String, Object>();
    edit.changes().forEach((field, change) -> values.put(field, inWords(change)));
    notes.notedOnSystem(edit.systemId(), EDITED, edit.by(), values);
  }

  private static Map<String, String> inWords(SystemDescribed.Change change) {
    return Map.of("from", said(change.from()), "to", said(change.to()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
