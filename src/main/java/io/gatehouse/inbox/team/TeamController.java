package io.gatehouse.inbox.team;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A manager's page: load, lateness and age of the work of their people and roles. */
@Controller
@RequestMapping("/team")
class TeamController {

  private final TeamViews views;
  private final TeamExport export;

  TeamController(TeamViews views, TeamExport export) {
    this.views = views;
    this.export = export;
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
}
