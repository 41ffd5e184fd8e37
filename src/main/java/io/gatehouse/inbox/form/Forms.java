package io.gatehouse.inbox.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.springframework.stereotype.Service;

/** The forms that processes were deployed with: a case keeps the forms of its version. */
@Service
public class Forms {

  private final FormService forms;
  private final RepositoryService repository;
  private final Cache<Deployed, Form> read = Caffeine.newBuilder().maximumSize(1_000).build();

  Forms(FormService forms, RepositoryService repository) {
    this.forms = forms;
    this.repository = repository;
  }

  private record Deployed(String deployment, String form) {}

  /** The form of an open task, if it has one. */
  public Optional<Form> of(String taskId) {
    var data = forms.getTaskFormData(taskId);
    return find(
        data.getDeploymentId(), data.getCamundaFormRef(), () -> forms.getDeployedTaskForm(taskId));
  }

  /** The form that starts a case of the process in its latest version, if it has one. */
  public Optional<Form> startForm(String process) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    if (definition == null) {
      return Optional.empty();
    }
    var id = definition.getId();
    var data = forms.getStartFormData(id);
    var ref = data == null ? null : data.getCamundaFormRef();
    return find(definition.getDeploymentId(), ref, () -> forms.getDeployedStartForm(id));
  }

  private Optional<Form> find(
      String deployment, CamundaFormRef ref, Supplier<InputStream> resource) {
    if (ref == null) {
      return Optional.empty();
    }
    // bundles bind their forms to the deployment, so what was read once stays as it is
    var key = new Deployed(deployment, ref.getKey());
    return Optional.of(read.get(key, wanted -> FormReader.read(bytes(resource.get()))));
  }

  private static byte[] bytes(InputStream resource) {
    try (resource) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
