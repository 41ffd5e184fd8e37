package io.gatehouse.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the process library into the engine: one bundle a process with its own forms, one a
 * decision table, and only those that changed.
 */
@Component
public class Bundles {

  private static final Logger log = LoggerFactory.getLogger(Bundles.class);
  private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

  private final RepositoryService repository;
  private final String location;

  Bundles(RepositoryService repository, ModelSettings settings) {
    this.repository = repository;
    this.location = settings.location();
  }

  /** Tables first: processes that are called are looked up when they are reached. */
  public void deploy() {
    List<Resource> forms = find("/forms/**/*.form");
    List<Resource> processes = find("/processes/**/*.bpmn");
    Set<String> names = processes.stream().map(Bundles::name).collect(Collectors.toSet());
    find("/processes/**/*.dmn").forEach(table -> deploy(table, tableName(table, names), List.of()));
    processes.forEach(process -> deploy(process, name(process), formsOf(process, forms)));
  }

  /** Bundles of one name replace each other: a table keeps clear of a process that is called so. */
  private static String tableName(Resource table, Set<String> processes) {
    String name = name(table);
    return processes.contains(name) ? name + "-table" : name;
  }

  private static String name(Resource model) {
    return model.getFilename().replaceFirst("\\.[a-z]+$", "");
  }

  private void deploy(Resource model, String name, List<Resource> forms) {
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name(name)
            .source("gatehouse")
            .enableDuplicateFiltering(false);
    add(deployment, model);
    forms.forEach(form -> add(deployment, form));
    var deployed = deployment.deployWithResult();
    if (deployed.getDeployedProcessDefinitions() != null
        || deployed.getDeployedDecisionDefinitions() != null) {
      log.info("Deployed {}", name);
    }
  }

  private static void add(DeploymentBuilder deployment, Resource resource) {
    try (var content = resource.getInputStream()) {
      deployment.addInputStream(resource.getFilename(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Resource> formsOf(Resource process, List<Resource> forms) {
    try {
      var used =
          FORM.matcher(process.getContentAsString(StandardCharsets.UTF_8))
              .results()
              .map(match -> match.group(1) + ".form")
              .toList();
      return forms.stream().filter(form -> used.contains(form.getFilename())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Resource> find(String pattern) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources(location + pattern))
          .sorted(Comparator.comparing(Resource::getFilename))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
