package io.gatehouse.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that any test of the run takes. */
@Component
class PathRecorder extends AbstractBpmnParseListener implements ProcessEnginePlugin {

  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

  static boolean taken(String process, String flow) {
    return TAKEN.contains(process + " " + flow);
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    String flow = transition.getId();
    transition.addListener(
        ExecutionListener.EVENTNAME_TAKE,
        (ExecutionListener)
            execution -> TAKEN.add(execution.getProcessDefinitionId().split(":")[0] + " " + flow));
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
