package io.gatehouse.improvement.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.improvement.Finding;
import io.gatehouse.improvement.FindingFilter;
import io.gatehouse.improvement.FindingSearch;
import io.gatehouse.improvement.FindingSource;
import io.gatehouse.improvement.FindingStep;
import io.gatehouse.improvement.Grade;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.listing.ListAddress;
import io.gatehouse.listing.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of findings; one of them is the page of its case. */
@Controller
@RequestMapping("/findings")
class FindingController {

  private static final int SIZE = 50;

  private final FindingSearch search;
  private final FindingExport export;
  private final Systems systems;
  private final People people;
  private final Permissions permissions;

  FindingController(
      FindingSearch search,
      FindingExport export,
      Systems systems,
      People people,
      Permissions permissions) {
    this.search = search;
    this.export = export;
    this.systems = systems;
    this.people = people;
    this.permissions = permissions;
  }

  @GetMapping
  String list(FindingFilter filter, Principal who, Model model) {
    Slice<Finding> page = search.page(who.getName(), filter, SIZE);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("total", search.count(who.getName(), filter));
    model.addAttribute("systems", names(page.rows(), filter.system()));
    model.addAttribute("grades", Stream.of(Grade.values()).map(Grade::key).toList());
    model.addAttribute(
        "sources", Stream.of(FindingSource.values()).map(FindingSource::key).toList());
    model.addAttribute("steps", Stream.of(FindingStep.values()).map(FindingStep::key).toList());
    model.addAttribute("mayRaise", permissions.lettingWork(people.rolesOf(who.getName())));
    model.addAttribute("exportHref", address("/findings/export.csv", filter, null));
    model.addAttribute(
        "next", page.next() == null ? null : address("/findings", filter, page.next()));
    return "improvement/findings";
  }

  @GetMapping("/export.csv")
  void export(FindingFilter filter, Principal who, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"findings.csv\"");
    export.write(who.getName(), filter, response.getWriter());
  }

  @GetMapping("/{key}")
  RedirectView one(@PathVariable String key) {
    return new RedirectView(
        UriComponentsBuilder.fromPath("/cases/{key}").encode().buildAndExpand(key).toUriString());
  }

  private Map<String, String> names(List<Finding> findings, @Nullable String chosen) {
    Map<String, String> names = new HashMap<>();
    Stream.concat(
            Stream.ofNullable(chosen),
            findings.stream().flatMap(finding -> Optional.ofNullable(finding.systemId()).stream()))
        .distinct()
        .flatMap(id -> systems.find(id).stream())
        .forEach((AiSystemView system) -> names.put(system.id(), system.name()));
    return names;
  }

  private static String address(String path, FindingFilter filter, @Nullable String after) {
    return ListAddress.of(path)
        .with("q", filter.q())
        .with("grade", filter.grade())
        .with("source", filter.source())
        .with("state", filter.state())
        .with("system", filter.system())
        .with("due", filter.due())
        .with("after", after)
        .toString();
  }
}
