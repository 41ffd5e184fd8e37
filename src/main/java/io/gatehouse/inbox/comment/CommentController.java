package io.gatehouse.inbox.comment;

import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.work.PresentTasks;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what is said on the page of a case or a task; what was refused stands there again. */
@Controller
class CommentController {

  private final Comments comments;
  private final PresentTasks tasks;
  private final MessageSource messages;

  CommentController(Comments comments, PresentTasks tasks, MessageSource messages) {
    this.comments = comments;
    this.tasks = tasks;
    this.messages = messages;
  }

  @PostMapping("/cases/{key}/comments")
  String onCase(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String comment,
      Principal who,
      RedirectAttributes flash,
      Locale locale) {
    add(key, null, who.getName(), comment, flash, locale);
    return "redirect:/cases/{key}#comments";
  }

  @PostMapping("/tasks/{id}/comments")
  String onTask(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String comment,
      Principal who,
      RedirectAttributes flash,
      Locale locale) {
    TaskRow row = tasks.read(id, who.getName());
    add(row.task().caseKey(), row.task().name(), who.getName(), comment, flash, locale);
    return "redirect:/tasks/{id}#comments";
  }

  private void add(
      String key,
      @Nullable String task,
      String by,
      String text,
      RedirectAttributes flash,
      Locale locale) {
    try {
      comments.add(key, task, by, text);
      flash.addFlashAttribute("taken", "comment-" + key);
    } catch (CommentRefused e) {
      String why =
          messages.getMessage(e.getDetailMessageCode(), e.getDetailMessageArguments(), locale);
      flash.addFlashAttribute("commentRefused", Objects.requireNonNull(why));
      flash.addFlashAttribute("commentWritten", text);
    }
  }
}
