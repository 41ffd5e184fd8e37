package io.gatehouse.incident.concern;

import io.gatehouse.calendar.Dates;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.incident.concern.Concern.Message;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the handler of a concern reads of it, straight from where it is kept. */
@Component
class ConcernForms implements FormPrefill {

  private final ConcernTable table;
  private final Dates dates;
  private final MessageSource messages;

  ConcernForms(ConcernTable table, Dates dates, MessageSource messages) {
    this.table = table;
    this.dates = dates;
    this.messages = messages;
  }

  @Override
  public String process() {
    return ConcernHandling.PROCESS;
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    Concern concern = table.find(caseKey).orElseThrow();
    return Map.of(
        "reporter",
        Optional.ofNullable(concern.name()).orElseGet(() -> say("concern.unnamed")),
        "conversation",
        concern.messages().stream().map(this::said).collect(Collectors.joining("\n\n")));
  }

  private String said(Message message) {
    String who = message.fromReporter() ? "concern.said.reporter" : "concern.said.handler";
    return say(who, dates.full(message.at())) + "\n" + message.text();
  }

  private String say(String message, Object... about) {
    return messages.getMessage(message, about, dates.locale());
  }
}
