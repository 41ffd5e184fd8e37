package io.gatehouse.story;

import io.gatehouse.RunNotes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes, case by case, every flow that any test of the run takes and every event that happens. */
@Component
class PathRecorder extends AbstractBpmnParseListener implements ProcessEnginePlugin {

  /** By process the traces of its instances, as all tests of the run walked them. */
  static Map<String, Collection<List<String>>> traces() {
    Map<String, Map<String, List<String>>> traces = new TreeMap<>();
    for (String line : RunNotes.of("traces")) {
      String[] noted = line.split(" ");
      traces
          .computeIfAbsent(noted[0], process -> new LinkedHashMap<>())
          .computeIfAbsent(noted[1], instance -> new ArrayList<>())
          .add(noted[2]);
    }
    Map<String, Collection<List<String>>> byProcess = new TreeMap<>();
    traces.forEach((process, instances) -> byProcess.put(process, instances.values()));
    return byProcess;
  }

  private static void note(DelegateExecution execution, String element) {
    String process = execution.getProcessDefinitionId().split(":")[0];
    RunNotes.note("traces", String.join(" ", process, execution.getProcessInstanceId(), element));
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    String flow = transition.getId();
    ExecutionListener listener = execution -> note(execution, flow);
    transition.addListener(ExecutionListener.EVENTNAME_TAKE, listener);
  }

  /** The start of a process or of an event sub-process; an embedded one is entered by its flow. */
  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (!(scope instanceof ActivityImpl around)
        || Boolean.TRUE.equals(around.getProperties().get(BpmnProperties.TRIGGERED_BY_EVENT))) {
      happens(activity);
    }
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (element.element("linkEventDefinition") == null) {
      happens(activity);
    }
  }

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    happens(activity);
  }

  private static void happens(ActivityImpl event) {
    ExecutionListener listener = execution -> note(execution, event.getId());
    event.addListener(ExecutionListener.EVENTNAME_START, listener);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(this);
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    // nothing: the parse listener is enough
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    // nothing: the parse listener is enough
  }
}
