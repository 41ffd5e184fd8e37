package io.gatehouse.inbox.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.form.Form;
import io.gatehouse.inbox.form.Forms;
import io.gatehouse.inbox.list.InboxItem;
import io.gatehouse.inbox.list.Rows;
import io.gatehouse.inbox.projection.TaskRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One task for programs and for the page's form. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskApi {

  private final TaskWork work;
  private final PresentTasks present;
  private final Rows rows;
  private final Forms forms;
  private final FormValues values;

  TaskApi(TaskWork work, PresentTasks present, Rows rows, Forms forms, FormValues values) {
    this.work = work;
    this.present = present;
    this.rows = rows;
    this.forms = forms;
    this.values = values;
  }

  /**
   * @param schema null when nothing is asked
   */
  record TaskWithForm(
      @JsonUnwrapped InboxItem item,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Map<String, Object> schema,
      Map<String, Object> values) {}

  record Delegation(@NotBlank String to, @Nullable String note) {}

  record Completion(@Nullable Map<String, Object> values) {}

  @GetMapping
  TaskWithForm task(@PathVariable String id, Principal who) {
    TaskRow row = present.read(id, who.getName());
    InboxItem item =
        rows.find(id, who.getName()).map(InboxItem::of).orElseThrow(TaskRefused::unknown);
    Optional<Form> form = forms.of(row.task(), row.version());
    return new TaskWithForm(
        item,
        form.map(Form::schema).orElse(null),
        form.map(f -> values.shown(row, f)).orElse(Map.of()));
  }

  @PostMapping("/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id, Principal who) {
    work.claim(id, who.getName());
  }

  @PostMapping("/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String id, Principal who) {
    work.release(id, who.getName());
  }

  @PostMapping("/delegate")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delegate(@PathVariable String id, @Valid @RequestBody Delegation to, Principal who) {
    work.delegate(id, who.getName(), to.to(), to.note());
  }

  @PostMapping("/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable String id, Principal who) {
    work.takeBack(id, who.getName());
  }

  @PostMapping("/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Completion completion,
      Principal who) {
    Map<String, Object> given = completion == null ? null : completion.values();
    work.complete(id, who.getName(), Objects.requireNonNullElse(given, Map.of()));
  }
}
