package io.gatehouse.inbox.projection;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our listeners into every human task as built-in ones, which nobody can skip. */
@Component
class EngineTaskListeners extends AbstractProcessEnginePlugin {

  /** Looked up when a task comes: what it needs may itself need the engine. */
  private final ObjectProvider<TaskProjection> projection;

  EngineTaskListeners(ObjectProvider<TaskProjection> projection) {
    this.projection = projection;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new UserTasks());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private class UserTasks extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskFacts facts = TaskFacts.of(element);
      facts.keepWith(activity);
      TaskDefinition task =
          ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      listen(task, TaskListener.EVENTNAME_CREATE, t -> projection.getObject().opened(t, facts));
      listen(task, TaskListener.EVENTNAME_ASSIGNMENT, t -> projection.getObject().changed(t));
      listen(task, TaskListener.EVENTNAME_UPDATE, t -> projection.getObject().changed(t));
      listen(
          task, TaskListener.EVENTNAME_COMPLETE, t -> projection.getObject().completed(t, facts));
      listen(task, TaskListener.EVENTNAME_DELETE, t -> projection.getObject().withdrawn(t));
    }

    private static void listen(TaskDefinition task, String event, TaskListener listener) {
      task.addBuiltInTaskListener(event, listener);
    }
  }
}
