package io.gatehouse.inbox.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The latest version of each process and decision table. Asked at every start and every new task,
 * so it is remembered: what this node publishes counts at once, what another does a second later.
 */
@Component
public class LatestVersions extends AbstractProcessEnginePlugin {

  private final RepositoryService repository;
  private final ApplicationEventPublisher events;
  private final Cache<String, ProcessDefinition> processes = briefly();
  private final Cache<String, DecisionDefinition> tables = briefly();

  LatestVersions(@Lazy RepositoryService repository, ApplicationEventPublisher events) {
    this.repository = repository;
    this.events = events;
  }

  private static <T> Cache<String, T> briefly() {
    return Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(1)).build();
  }

  public Optional<ProcessDefinition> process(String key) {
    return remembered(
        processes,
        key,
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
  }

  public Optional<DecisionDefinition> table(String key) {
    return remembered(
        tables,
        key,
        () ->
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
  }

  /** Asked outside the cache's lock: whoever waits for a connection must not hold up the others. */
  private static <T> Optional<T> remembered(Cache<String, T> cache, String key, Supplier<T> query) {
    T known = cache.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<T> found = Optional.ofNullable(query.get());
    found.ifPresent(definition -> cache.put(key, definition));
    return found;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<Deployer> deployers = new ArrayList<>();
    if (engine.getCustomPostDeployers() != null) {
      deployers.addAll(engine.getCustomPostDeployers());
    }
    deployers.add(deployment -> published());
    engine.setCustomPostDeployers(deployers);
  }

  /** At once for who publishes, and again when others can see it too. */
  private void published() {
    forget();
    events.publishEvent(new ModelsPublished());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forget();
            }
          });
    }
  }

  private void forget() {
    processes.invalidateAll();
    tables.invalidateAll();
  }
}
