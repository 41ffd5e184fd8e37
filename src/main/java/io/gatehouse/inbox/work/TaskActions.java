package io.gatehouse.inbox.work;

import io.gatehouse.inbox.TaskRefused;
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

  TaskActions(TaskWork work, Notices notices) {
    this.work = work;
    this.notices = notices;
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice = attempt(() -> work.claim(id, who.getName()), notices.done("claimed"));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/release")
  String release(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice = attempt(() -> work.release(id, who.getName()), notices.done("released"));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/delegate")
  String delegate(
      @PathVariable String id,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String note,
      Principal who,
      RedirectAttributes redirect) {
    Notice notice =
        attempt(() -> work.delegate(id, who.getName(), to, note), notices.done("delegated", to));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/tasks/{id}";
  }

  @PostMapping("/tasks/{id}/take-back")
  String takeBack(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    Notice notice = attempt(() -> work.takeBack(id, who.getName()), notices.done("taken-back"));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/tasks/{id}";
  }

  /** A manager gives away what one of their people has or may take. */
  @PostMapping("/team/tasks/{id}/reassign")
  String reassign(
      @PathVariable String id,
      @RequestParam String to,
      Principal who,
      RedirectAttributes redirect) {
    Notice notice =
        attempt(() -> work.reassign(id, who.getName(), to), notices.done("reassigned", to));
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/team";
  }

  private Notice attempt(Runnable action, Notice done) {
    try {
      action.run();
      return done;
    } catch (TaskRefused e) {
      return notices.refused(e);
    }
  }
}
