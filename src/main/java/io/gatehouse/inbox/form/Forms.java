package io.gatehouse.inbox.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.model.LatestVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The forms that processes were deployed with: a case keeps the forms of its version. */
@Service
public class Forms {

  private final FormService forms;
  private final RepositoryService repository;
  private final LatestVersions latest;
  private final Cache<Deployed, Form> read = Caffeine.newBuilder().maximumSize(1_000).build();
  private final Cache<Asked, Form> filledIn = Caffeine.newBuilder().maximumSize(1_000).build();

  Forms(FormService forms, RepositoryService repository, LatestVersions latest) {
    this.forms = forms;
    this.repository = repository;
    this.latest = latest;
  }

  /** Where a form was filled in; no task is the start. */
  private record Asked(String process, int version, String task) {}

  private record Deployed(String process, int version, String form) {}

  /**
   * The form of an open task, if it has one.
   *
   * @param version of the process that the task's case runs on
   */
  public Optional<Form> of(OpenTask task, int version) {
    return Optional.ofNullable(task.formId())
        .map(form -> new Deployed(task.process(), version, form))
        .map(form -> find(form, () -> forms.getDeployedTaskForm(task.id())));
  }

  /** The form that starts a case of the process in its latest version, if it has one. */
  public Optional<Form> startForm(String process) {
    return latest.process(process).flatMap(this::startForm);
  }

  /** The form that started a case of the version, if it has one and is still published. */
  public Optional<Form> startForm(String process, int version) {
    return filledIn(
        new Asked(process, version, ""),
        () -> definition(process, version).flatMap(this::startForm));
  }

  /**
   * The form that a task of the version was filled in with, if it has one and is still published;
   * also where the task itself is long done.
   *
   * @param task its id in the diagram
   */
  public Optional<Form> taskForm(String process, int version, @Nullable String task) {
    return task == null
        ? Optional.empty()
        : filledIn(
            new Asked(process, version, task),
            () -> definition(process, version).flatMap(of -> taskForm(of, task)));
  }

  /** A page asks for each entry of a case. */
  private Optional<Form> filledIn(Asked asked, Supplier<Optional<Form>> search) {
    Form known = filledIn.getIfPresent(asked);
    Optional<Form> form = known == null ? search.get() : Optional.of(known);
    form.ifPresent(found -> filledIn.put(asked, found));
    return form;
  }

  private Optional<ProcessDefinition> definition(String process, int version) {
    return Optional.ofNullable(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .processDefinitionVersion(version)
            .singleResult());
  }

  /** A form's file is named as the form. */
  private Optional<Form> taskForm(ProcessDefinition of, String task) {
    ModelElementInstance element =
        repository.getBpmnModelInstance(of.getId()).getModelElementById(task);
    if (!(element instanceof UserTask asking) || asking.getCamundaFormRef() == null) {
      return Optional.empty();
    }
    var form = asking.getCamundaFormRef();
    return repository.getDeploymentResourceNames(of.getDeploymentId()).stream()
        .filter(name -> name.equals(form + ".form") || name.endsWith("/" + form + ".form"))
        .findFirst()
        .map(
            name ->
                find(
                    new Deployed(of.getKey(), of.getVersion(), form),
                    () -> repository.getResourceAsStream(of.getDeploymentId(), name)));
  }

  private Optional<Form> startForm(ProcessDefinition definition) {
    var id = definition.getId();
    return Optional.ofNullable(forms.getStartFormData(id))
        .map(FormData::getCamundaFormRef)
        .map(ref -> new Deployed(definition.getKey(), definition.getVersion(), ref.getKey()))
        .map(form -> find(form, () -> forms.getDeployedStartForm(id)));
  }

  /** Bundles bind their forms to the deployment, so what was read once stays as it is. */
  private Form find(Deployed form, Supplier<InputStream> resource) {
    var known = read.getIfPresent(form);
    if (known != null) {
      return known;
    }
    var found = FormReader.read(bytes(resource.get()));
    read.put(form, found);
    return found;
  }

  private static byte[] bytes(InputStream resource) {
    try (resource) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
