package io.gatehouse.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

  /** By process, then by instance. */
  private static final Map<String, Map<String, List<String>>> TRACES = new ConcurrentHashMap<>();

  static Collection<List<String>> traces(String process) {
    return TRACES.getOrDefault(process, Map.of()).values();
  }

  private static void note(DelegateExecution execution, String element) {
    TRACES
        .computeIfAbsent(
            execution.getProcessDefinitionId().split(":")[0], process -> new ConcurrentHashMap<>())
        .computeIfAbsent(execution.getProcessInstanceId(), id -> new CopyOnWriteArrayList<>())
        .add(element);
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
