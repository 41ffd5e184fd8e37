package io.gatehouse.inbox.cases;

import io.gatehouse.inbox.model.LatestVersions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The published processes. What a version's diagram says never changes, so it is read once. */
@Component
public class ProcessCatalog {

  private final LatestVersions latest;
  private final RepositoryService repository;
  private final Map<String, ProcessInfo> known = new ConcurrentHashMap<>();

  ProcessCatalog(LatestVersions latest, @Lazy RepositoryService repository) {
    this.latest = latest;
    this.repository = repository;
  }

  /**
   * @throws ProcessUnknown when nothing is published under that key
   */
  public ProcessInfo latest(String key) {
    return latest.process(key).map(this::info).orElseThrow(() -> new ProcessUnknown(key));
  }

  /**
   * @throws ProcessUnknown when that version was never published
   */
  public ProcessInfo version(String key, int version) {
    if (version < 1) {
      throw new ProcessUnknown(key);
    }
    ProcessDefinition definition =
        query().processDefinitionKey(key).processDefinitionVersion(version).singleResult();
    if (definition == null) {
      throw new ProcessUnknown(key);
    }
    return info(definition);
  }

  /** What people with these roles may start, by name. */
  public List<ProcessInfo> startableBy(Set<String> roles) {
    return query().latestVersion().startableInTasklist().list().stream()
        .map(this::info)
        .filter(ProcessInfo::startable)
        .filter(
            one -> one.starters().isEmpty() || roles.stream().anyMatch(one.starters()::contains))
        .sorted(Comparator.comparing(ProcessInfo::name))
        .toList();
  }

  private ProcessDefinitionQuery query() {
    return repository.createProcessDefinitionQuery();
  }

  /** Read outside the map's lock: whoever waits for a connection must not hold up the others. */
  private ProcessInfo info(ProcessDefinition definition) {
    ProcessInfo info = known.get(definition.getId());
    if (info == null) {
      info = read(definition);
      known.put(definition.getId(), info);
    }
    return info;
  }

  private ProcessInfo read(ProcessDefinition definition) {
    Process process =
        repository
            .getBpmnModelInstance(definition.getId())
            .getModelElementById(definition.getKey());
    return new ProcessInfo(
        definition.getId(),
        definition.getKey(),
        definition.getName() == null ? definition.getKey() : definition.getName(),
        definition.getVersion(),
        process.getDocumentations().stream()
            .map(documentation -> documentation.getTextContent().strip())
            .findFirst()
            .orElse(null),
        property(process, "prefix"),
        property(process, "iso"),
        property(process, "title"),
        "true".equals(property(process, "confidential")),
        definition.isStartableInTasklist(),
        Set.copyOf(process.getCamundaCandidateStarterGroupsList()));
  }

  private static @Nullable String property(Process process, String name) {
    if (process.getExtensionElements() == null) {
      return null;
    }
    return process
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals(name))
        .map(CamundaProperty::getCamundaValue)
        .findFirst()
        .orElse(null);
  }
}
