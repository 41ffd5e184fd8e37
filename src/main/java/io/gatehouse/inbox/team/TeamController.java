package io.gatehouse.inbox.team;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.notice.Notice;
import io.gatehouse.inbox.notice.Notices;
import io.gatehouse.inbox.notice.Tried;
import io.gatehouse.inbox.notice.Undo;
import io.gatehouse.inbox.work.TaskWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager's page: load, lateness and age of the work of their people and roles. */
@Controller
@RequestMapping("/team")
class TeamController {

  private final TeamViews views;
  private final TeamExport export;
  private final TaskWork work;
  private final Notices notices;
  private final OpenTasks open;

  TeamController(
      TeamViews views, TeamExport export, TaskWork work, Notices notices, OpenTasks open) {
    this.open = open;
    this.views = views;
    this.export = export;
    this.work = work;
    this.notices = notices;
  }

  @GetMapping
  String team(Principal who, Model model) {
    model.addAttribute("team", views.of(who.getName()));
    return "inbox/team";
  }

  @GetMapping("/export.csv")
  void export(Principal who, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"team.csv\"");
    export.write(views.of(who.getName()), response.getWriter());
  }

  /** Gives away what one of their people has or may take. */
  @PostMapping("/tasks/{id}/reassign")
  String reassign(
      @PathVariable String id,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String note,
      Principal who,
      RedirectAttributes redirect) {
    Optional<OpenTask> before = open.find(id);
    Notice notice =
        notices.after(
            () -> work.reassign(id, who.getName(), to, note),
            notices.done("reassigned", to, before.map(OpenTask::name).orElse("")));
    redirect.addFlashAttribute("notice", notice);
    if (notice.isDone()) {
      redirect.addFlashAttribute("taken", "note-" + id);
    } else {
      new Tried(id, to, note).keep(redirect);
    }
    if (notice.isDone() && before.map(OpenTask::assignee).filter(to::equals).isEmpty()) {
      Undo.at("/team/tasks/" + id + "/restore").offer(redirect);
    }
    return "redirect:/team";
  }

  /** Puts back what they reassigned. */
  @PostMapping("/tasks/{id}/restore")
  String restore(@PathVariable String id, Principal who, RedirectAttributes redirect) {
    String task = open.find(id).map(OpenTask::name).orElse("");
    redirect.addFlashAttribute(
        "notice",
        notices.after(
            () -> work.undoReassigning(id, who.getName()), notices.done("restored", task)));
    return "redirect:/team";
  }
}
