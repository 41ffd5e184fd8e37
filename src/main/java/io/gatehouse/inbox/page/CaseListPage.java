package io.gatehouse.inbox.page;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseFilter;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.CaseSearch;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.listing.ListAddress;
import io.gatehouse.listing.Slice;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of all cases that somebody may read. */
@Controller
class CaseListPage {

  private static final int SIZE = 50;
  private static final List<String> STATES = List.of("running", "suspended", "ended", "withdrawn");

  private final CaseSearch search;
  private final CaseReaders readers;
  private final Systems systems;

  CaseListPage(CaseSearch search, CaseReaders readers, Systems systems) {
    this.search = search;
    this.readers = readers;
    this.systems = systems;
  }

  @GetMapping("/cases")
  String cases(CaseFilter filter, Principal who, Model model) {
    Slice<CaseFile> page = search.page(who.getName(), filter, SIZE);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("states", STATES);
    model.addAttribute("processes", search.processes(who.getName()));
    model.addAttribute("systems", names(page.rows()));
    model.addAttribute(
        "total", readers.readsAll(who.getName()) ? search.count(who.getName(), filter) : null);
    model.addAttribute("next", page.next() == null ? null : address(filter, page.next()));
    return "inbox/cases";
  }

  private Map<String, String> names(List<CaseFile> cases) {
    Map<String, String> names = new HashMap<>();
    cases.stream()
        .flatMap(file -> Optional.ofNullable(file.systemId()).stream())
        .distinct()
        .flatMap(id -> systems.find(id).stream())
        .forEach((AiSystemView system) -> names.put(system.id(), system.name()));
    return names;
  }

  private static String address(CaseFilter filter, String after) {
    return ListAddress.of("/cases")
        .with("q", filter.q())
        .with("state", filter.state())
        .with("process", filter.process())
        .with("system", filter.system())
        .with("after", after)
        .toString();
  }
}
