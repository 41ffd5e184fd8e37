package io.gatehouse.lifecycle;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.SystemDescribed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps as evidence who said what anew in a system's record, and what it said before. */
@Component
class RecordEdits {

  /** Resources for AI systems are documented, and stay so when they change: A.4.2. */
  private static final String ISO = "A.4.2";

  private final Cases cases;
  private final Evidence evidence;
  private final MessageSource messages;

  RecordEdits(Cases cases, Evidence evidence, MessageSource messages) {
    this.cases = cases;
    this.evidence = evidence;
    this.messages = messages;
  }

  @EventListener
  void keep(SystemDescribed edit) {
    caseOf(edit.systemId()).ifPresent(file -> record(file, edit));
  }

  /** The lifecycle case; before it begins, the case that registers the system. */
  private Optional<CaseFile> caseOf(String systemId) {
    return cases
        .find(systemId)
        .or(() -> cases.ofSystem(systemId).stream().filter(CaseFile::open).findFirst());
  }

  private void record(CaseFile file, SystemDescribed edit) {
    var values = new LinkedHashMap<String, Object>();
    edit.changes().forEach((field, change) -> values.put(field, inWords(change)));
    evidence.record(
        new NewEvidence(
            file.key(),
            "noted",
            null,
            messages.getMessage("lifecycle.record-edited", null, Locale.ENGLISH),
            edit.by(),
            null,
            false,
            values,
            List.of(),
            file.process(),
            file.version(),
            ISO));
  }

  private static Map<String, String> inWords(SystemDescribed.Change change) {
    return Map.of("from", said(change.from()), "to", said(change.to()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
