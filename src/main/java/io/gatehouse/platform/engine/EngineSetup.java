package io.gatehouse.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Closes what is open by default in the engine, and puts our guards in front of every model. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

  private final Vocabulary vocabulary;
  private final ModelGuard modelGuard;
  private final DecisionGuard decisionGuard;
  private final GivenUpJobs givenUpJobs;

  /**
   * @param migrated asked for so that the tables are there before the engine looks for them; absent
   *     where somebody else migrates
   */
  EngineSetup(
      Vocabulary vocabulary,
      ModelGuard modelGuard,
      DecisionGuard decisionGuard,
      GivenUpJobs givenUpJobs,
      ObjectProvider<FlywayMigrationInitializer> migrated) {
    this.vocabulary = vocabulary;
    this.modelGuard = modelGuard;
    this.decisionGuard = decisionGuard;
    this.givenUpJobs = givenUpJobs;
    migrated.getIfAvailable();
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new WalledExpressionManager(vocabulary));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setCmmnEnabled(false);
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H");
    engine.setCustomIncidentHandlers(List.of(givenUpJobs));
    addFirst(engine);
    engine.setDmnEngineConfiguration(decisions());
  }

  /** Ours goes before every other parse listener, so that nothing is built from a refused model. */
  private void addFirst(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    listeners.add(modelGuard);
    if (engine.getCustomPreBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    engine.setCustomPreBPMNParseListeners(listeners);
  }

  private DefaultDmnEngineConfiguration decisions() {
    var decisions = new DefaultDmnEngineConfiguration();
    decisions.getTransformer().getTransformListeners().add(decisionGuard);
    return decisions;
  }
}
