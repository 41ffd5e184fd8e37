package io.gatehouse.inbox.page;

import io.gatehouse.inbox.cases.CaseFile;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which elements of the diagram a case has passed, and where it stands. */
@Component
class CaseTrace {

  /** Ids of diagram elements. */
  record Trace(List<String> here, List<String> past) {}

  private final HistoryService history;

  CaseTrace(@Lazy HistoryService history) {
    this.history = history;
  }

  Trace of(CaseFile file) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(file.key())
        .processDefinitionKey(file.process())
        .list()
        .stream()
        .findFirst()
        .map(HistoricProcessInstance::getId)
        .map(this::of)
        .orElse(new Trace(List.of(), List.of()));
  }

  private Trace of(String instanceId) {
    var here = elements(instanceId, false);
    var past = elements(instanceId, true).stream().filter(id -> !here.contains(id)).toList();
    return new Trace(here, past);
  }

  private List<String> elements(String instanceId, boolean finished) {
    var query = history.createHistoricActivityInstanceQuery().processInstanceId(instanceId);
    return (finished ? query.finished() : query.unfinished())
        .list().stream()
            .map(HistoricActivityInstance::getActivityId)
            .map(id -> id.replaceFirst("#multiInstanceBody$", ""))
            .distinct()
            .toList();
  }
}
