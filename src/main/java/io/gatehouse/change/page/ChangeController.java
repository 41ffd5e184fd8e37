package io.gatehouse.change.page;

import io.gatehouse.change.ChangeApproval;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.CaseUnknown;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.listing.ListAddress;
import io.gatehouse.listing.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register of changes; the page of one is that of its case. */
@Controller
@RequestMapping("/changes")
class ChangeController {

  private static final int PAGE = 50;
  private static final List<String> CLASSES =
      List.of("standard", "normal", "substantial", "emergency");
  private static final List<String> STATES = List.of("running", "ended", "withdrawn");

  private final ChangeSearch search;
  private final ChangeTable table;
  private final ChangeExport export;
  private final Cases cases;
  private final CaseReaders readers;

  ChangeController(
      ChangeSearch search,
      ChangeTable table,
      ChangeExport export,
      Cases cases,
      CaseReaders readers) {
    this.search = search;
    this.table = table;
    this.export = export;
    this.cases = cases;
    this.readers = readers;
  }

  @GetMapping
  String list(ChangeFilter filter, Principal who, Model model) {
    Slice<ChangeRow> page = search.page(who.getName(), filter, PAGE);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("total", search.total(who.getName(), filter));
    model.addAttribute("classes", CLASSES);
    model.addAttribute("states", STATES);
    model.addAttribute("attentions", List.of(ChangeFilter.STALE, ChangeFilter.OVERDUE));
    model.addAttribute("systems", table.systems());
    model.addAttribute("exportHref", address("/changes/export.csv", filter, null));
    model.addAttribute(
        "next", page.next() == null ? null : address("/changes", filter, page.next()));
    return "change/changes";
  }

  @GetMapping("/export.csv")
  void export(ChangeFilter filter, Principal who, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"changes.csv\"");
    export.write(who.getName(), filter.from(null), response.getWriter());
  }

  @GetMapping("/{key}")
  String one(@PathVariable String key, Principal who) {
    CaseFile file =
        cases
            .find(key)
            .filter(found -> found.process().equals(ChangeApproval.PROCESS))
            .orElseThrow(() -> new CaseUnknown(key));
    readers.require(who.getName(), file);
    return "redirect:/cases/{key}";
  }

  private static String address(String path, ChangeFilter filter, @Nullable String after) {
    return ListAddress.of(path)
        .with("q", filter.q())
        .with("changeClass", filter.changeClass())
        .with("state", filter.state())
        .with("system", filter.system())
        .with("attention", filter.attention())
        .with("after", after)
        .toString();
  }
}
