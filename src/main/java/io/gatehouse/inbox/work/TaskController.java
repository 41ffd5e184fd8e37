package io.gatehouse.inbox.work;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.attachment.Attachments;
import io.gatehouse.inbox.comment.Comments;
import io.gatehouse.inbox.list.Inbox;
import io.gatehouse.inbox.list.Rows;
import io.gatehouse.inbox.notice.Notices;
import io.gatehouse.inbox.page.TaskPagePart;
import io.gatehouse.inbox.projection.TaskRow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task; a finished one says who finished it and leads to the case. */
@Controller
class TaskController {

  private final PresentTasks present;
  private final ClosedTasks closed;
  private final Rows rows;
  private final TaskViews views;
  private final Inbox inbox;
  private final Notices notices;
  private final Completions completions;
  private final Comments comments;
  private final Attachments attachments;
  private final List<TaskPagePart> parts;

  TaskController(
      PresentTasks present,
      ClosedTasks closed,
      Rows rows,
      TaskViews views,
      Inbox inbox,
      Notices notices,
      Completions completions,
      Comments comments,
      Attachments attachments,
      ObjectProvider<TaskPagePart> parts) {
    this.present = present;
    this.closed = closed;
    this.rows = rows;
    this.views = views;
    this.inbox = inbox;
    this.notices = notices;
    this.completions = completions;
    this.comments = comments;
    this.attachments = attachments;
    this.parts = parts.orderedStream().toList();
  }

  @GetMapping("/tasks/{id}")
  String task(@PathVariable String id, Principal who, Model model) {
    Optional<ClosedTask> gone = closed.find(id);
    if (gone.isPresent()) {
      model.addAttribute("closed", view(gone.get(), who.getName()));
      return "inbox/closed";
    }
    TaskView task = view(id, who.getName());
    model.addAttribute("task", task);
    OpenTask about = present.read(id, who.getName()).task();
    model.addAttribute(
        "parts",
        parts.stream()
            .map(part -> new Part(part.template(), part.contentFor(about)))
            .filter(part -> part.content() != null)
            .toList());
    model.addAttribute("attachments", attachments.shown(task.row().caseKey(), who.getName()));
    model.addAttribute(
        "comments",
        comments.shown(task.row().caseKey(), "/tasks/" + id + "/comments", who.getName()));
    present.given(id, who.getName()).ifPresent(given -> model.addAttribute("given", given));
    return "inbox/task";
  }

  record Part(String template, @Nullable Object content) {}

  @GetMapping("/tasks/{id}/preview")
  String preview(@PathVariable String id, Principal who, Model model) {
    model.addAttribute("task", view(id, who.getName()));
    return "inbox/preview :: preview";
  }

  /** Where somebody comes after completing: to their next task of the same case, or the inbox. */
  @GetMapping("/tasks/{id}/done")
  String done(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Optional<ClosedTask> task = closed.find(id).filter(one -> closed.concerned(one, who.getName()));
    Optional<String> next = task.flatMap(done -> inbox.nextAfter(who.getName(), done.caseKey()));
    task.ifPresent(
        done ->
            redirect.addFlashAttribute(
                "done", completions.of(done, who.getName(), next.orElse(null))));
    return next.map(following -> "redirect:/tasks/" + following).orElse("redirect:/");
  }

  private TaskView view(String id, String account) {
    TaskRow task = present.read(id, account);
    return views.of(task, rows.find(id, account).orElseThrow(TaskRefused::unknown), account);
  }

  private ClosedView view(ClosedTask task, String account) {
    if (!closed.concerned(task, account) && !present.mayRead(account, task.caseKey())) {
      throw present.refusal(task);
    }
    return new ClosedView(
        task.name(),
        task.processName(),
        task.caseKey(),
        task.by(),
        task.at(),
        task.by() != null,
        inbox.nextAfter(account, task.caseKey()).orElse(null));
  }

  /** A page answers with a page: the error's own, which says why, not a problem document. */
  @ExceptionHandler
  void refused(TaskRefused refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute("said", notices.refused(refusal).title());
    response.sendError(refusal.getStatusCode().value());
  }
}
