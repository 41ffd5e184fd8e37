package io.gatehouse.inbox.work;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.notice.Notice;
import io.gatehouse.inbox.notice.Notices;
import io.gatehouse.inbox.notice.Tried;
import io.gatehouse.inbox.notice.Undo;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the inbox and of a task; each leads to a page that says what came of it. */
@Controller
class TaskActions {

  private final TaskWork work;
  private final Notices notices;
  private final OpenTasks open;

  TaskActions(TaskWork work, Notices notices, OpenTasks open) {
    this.open = open;
    this.work = work;
    this.notices = notices;
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice = notices.after(() -> work.claim(id, who.getName()), notices.done("claimed"));
    redirect.addFlashAttribute("notice", notice);
    if (notice.isDone()) {
      Undo.at("/tasks/" + id + "/release").offer(redirect);
    }
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/release")
  String release(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice = notices.after(() -> work.release(id, who.getName()), notices.done("released"));
    redirect.addFlashAttribute("notice", notice);
    if (notice.isDone()) {
      Undo.at("/tasks/" + id + "/claim").offer(redirect);
    }
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/delegate")
  String delegate(
      @PathVariable String id,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String note,
      Principal who,
      RedirectAttributes redirect) {
    String task = open.find(id).map(OpenTask::name).orElse("");
    Notice notice =
        notices.after(
            () -> work.delegate(id, who.getName(), to, note), notices.done("delegated", to, task));
    redirect.addFlashAttribute("notice", notice);
    if (notice.isDone()) {
      redirect.addFlashAttribute("taken", "note-" + id);
    } else {
      new Tried(id, to, note).keep(redirect);
    }
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/take-back")
  String takeBack(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice =
        notices.after(() -> work.takeBack(id, who.getName()), notices.done("taken-back"));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/tasks/{id}";
  }
}
