package io.gatehouse.incident.page;

import io.gatehouse.incident.board.ClockBoard;
import io.gatehouse.listing.ListAddress;
import io.gatehouse.listing.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clock board, and the register of incidents below it. */
@Controller
@RequestMapping("/incidents")
class IncidentListPage {

  private static final int SIZE = 50;

  private final ClockBoard board;
  private final IncidentSearch search;
  private final IncidentExport export;

  IncidentListPage(ClockBoard board, IncidentSearch search, IncidentExport export) {
    this.board = board;
    this.search = search;
    this.export = export;
  }

  @GetMapping
  String list(IncidentFilter filter, Principal who, Model model) {
    Slice<IncidentRow> page = search.page(who.getName(), filter, SIZE);
    board(filter, who, model);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("total", search.count(who.getName(), filter));
    model.addAttribute("states", IncidentFilter.STATES);
    model.addAttribute("severities", IncidentFilter.SEVERITIES);
    model.addAttribute("clocks", IncidentFilter.CLOCKS);
    model.addAttribute("exportHref", address("/incidents/export.csv", filter, null));
    model.addAttribute(
        "next", page.next() == null ? null : address("/incidents", filter, page.next()));
    return "incident/incidents";
  }

  /** The board alone, as it stands now. */
  @GetMapping("/clocks")
  String clocks(IncidentFilter filter, Principal who, Model model) {
    board(filter, who, model);
    return "incident/clocks :: board";
  }

  private void board(IncidentFilter filter, Principal who, Model model) {
    model.addAttribute("board", board.of(who.getName(), filter.drills()));
    model.addAttribute("drills", filter.drills());
  }

  @GetMapping("/export.csv")
  void export(IncidentFilter filter, Principal who, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"incidents.csv\"");
    export.write(who.getName(), filter, response.getWriter());
  }

  private static String address(String path, IncidentFilter filter, @Nullable String after) {
    return ListAddress.of(path)
        .with("q", filter.q())
        .with("state", filter.state())
        .with("severity", filter.severity())
        .with("clocks", filter.clocks())
        .with("system", filter.system())
        .with("drill", filter.drills() ? true : null)
        .with("after", after)
        .toString();
  }
}
