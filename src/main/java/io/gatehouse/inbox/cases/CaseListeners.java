package io.gatehouse.inbox.cases;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Attaches {@link CaseEvents} to every process; built in, so that no operator can skip them. */
@Component
class CaseListeners extends AbstractBpmnParseListener implements ProcessEnginePlugin {

  private final ObjectProvider<CaseEvents> events;

  CaseListeners(ObjectProvider<CaseEvents> events) {
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    listeners.add(this);
    engine.setCustomPreBPMNParseListeners(listeners);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    // nothing: the parse listener is enough
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    // nothing: the parse listener is enough
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    process.addBuiltInListener(
        ExecutionListener.EVENTNAME_END,
        listener(execution -> events.getObject().ended(execution, process.getKey())));
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_START,
        listener(execution -> events.getObject().reachedEnd(execution)));
  }

  private static ExecutionListener listener(ExecutionListener listener) {
    return listener;
  }
}
