package io.gatehouse.inbox.cases;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
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
    if (file.instanceId() == null) {
      return new Trace(List.of(), List.of());
    }
    var here = elements(file.instanceId(), false);
    var past = elements(file.instanceId(), true).stream().filter(id -> !here.contains(id)).toList();
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
