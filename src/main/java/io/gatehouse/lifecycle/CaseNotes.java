package io.gatehouse.lifecycle;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps as evidence what happens in a case beside its human tasks. */
@Component
public class CaseNotes {

  private final Cases cases;
  private final Evidence evidence;
  private final MessageSource messages;

  CaseNotes(Cases cases, Evidence evidence, MessageSource messages) {
    this.cases = cases;
    this.evidence = evidence;
    this.messages = messages;
  }

  /**
   * What the note is called and what it serves.
   *
   * @param message key of its name, which is given the facts
   * @param iso clauses and controls, separated by spaces
   */
  public record Heading(String message, String iso, Object... facts) {}

  public void noted(String caseKey, Heading heading, @Nullable String by, Map<String, ?> values) {
    record(caseKey, "noted", heading, by, values);
  }

  /** Notes it on the system's lifecycle case; before that begins, on its registration. */
  void notedOnSystem(String systemId, Heading heading, @Nullable String by, Map<String, ?> values) {
    cases
        .find(systemId)
        .or(() -> cases.ofSystem(systemId).stream().filter(CaseFile::open).findFirst())
        .ifPresent(file -> noted(file.key(), heading, by, values));
  }

  /** What a table decided, with the version of it that did. */
  public void decided(String caseKey, Heading heading, Decision decision, Map<String, ?> values) {
    var all = new LinkedHashMap<String, Object>(values);
    all.put("tableVersion", decision.version());
    record(caseKey, "decided", heading, null, all);
  }

  private void record(
      String caseKey,
      String what,
      Heading heading,
      @Nullable String by,
      Map<String, ? extends @Nullable Object> values) {
    CaseFile file = cases.get(caseKey);
    String account = Doer.APPLICATION.equals(by) ? null : by;
    String name = messages.getMessage(heading.message(), heading.facts(), Locale.ENGLISH);
    evidence.record(
        new NewEvidence(
            caseKey,
            what,
            null,
            name,
            account,
            null,
            false,
            values,
            List.of(),
            file.process(),
            file.version(),
            heading.iso()));
  }
}
