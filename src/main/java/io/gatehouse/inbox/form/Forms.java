package io.gatehouse.inbox.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.inbox.LatestVersions;
import io.gatehouse.inbox.OpenTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** The forms that processes were deployed with: a case keeps the forms of its version. */
@Service
public class Forms {

  private final FormService forms;
  private final LatestVersions latest;
  private final Cache<Deployed, Form> read = Caffeine.newBuilder().maximumSize(1_000).build();

  Forms(FormService forms, LatestVersions latest) {
    this.forms = forms;
    this.latest = latest;
  }

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
