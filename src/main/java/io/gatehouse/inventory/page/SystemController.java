package io.gatehouse.inventory.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemPage;
import io.gatehouse.inventory.SystemSearch;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.RiskClass;
import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.listing.ListAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of systems and the page of one. */
@Controller
@RequestMapping("/systems")
class SystemController {

  private static final int PAGE = 50;

  private final SystemSearch search;
  private final Systems systems;
  private final SystemExport export;
  private final SystemEditing editing;
  private final List<SystemPagePart> parts;

  SystemController(
      SystemSearch search,
      Systems systems,
      SystemExport export,
      SystemEditing editing,
      ObjectProvider<SystemPagePart> parts) {
    this.search = search;
    this.systems = systems;
    this.export = export;
    this.editing = editing;
    this.parts = parts.orderedStream().toList();
  }

  @GetMapping
  String list(
      SystemFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Principal who,
      Model model) {
    SystemPage page = search.page(filter, after, PAGE);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("total", search.count(filter));
    model.addAttribute("stages", Stream.of(Stage.values()).map(Stage::key).toList());
    model.addAttribute("risks", Stream.of(RiskClass.values()).map(RiskClass::key).toList());
    model.addAttribute("exportHref", address("/systems/export.csv", filter, null));
    model.addAttribute(
        "next", page.next() == null ? null : address("/systems", filter, page.next()));
    model.addAttribute("owners", owners(filter, who.getName()));
    model.addAttribute("mayImport", editing.mayImport(who.getName()));
    return "inventory/systems";
  }

  /** Oneself, and whom a link asked for. */
  private static List<String> owners(SystemFilter filter, String account) {
    return Stream.of(account, Objects.requireNonNullElse(filter.owner(), account))
        .distinct()
        .toList();
  }

  @GetMapping("/export.csv")
  void export(SystemFilter filter, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"ai-systems.csv\"");
    export.write(filter, response.getWriter());
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Principal who, Model model) {
    AiSystemView system = systems.get(id);
    model.addAttribute("system", system);
    model.addAttribute("track", StageTrack.of(Stage.of(system.stage()), systems.stages(id)));
    model.addAttribute(
        "stages", systems.stages(id).stream().sorted((a, b) -> b.at().compareTo(a.at())).toList());
    model.addAttribute("mayEdit", editing.may(who.getName(), system));
    model.addAttribute(
        "parts",
        parts.stream()
            .map(
                part ->
                    new Part(part.place(), part.template(), part.contentFor(system, who.getName())))
            .filter(part -> part.content() != null)
            .toList());
    return "inventory/system";
  }

  record Part(String place, String template, @Nullable Object content) {}

  private static String address(String path, SystemFilter filter, @Nullable String after) {
    return ListAddress.of(path)
        .with("stage", filter.stage())
        .with("risk", filter.risk())
        .with("inScope", filter.inScope())
        .with("owner", filter.owner())
        .with("review", filter.review())
        .with("q", filter.q())
        .with("after", after)
        .toString();
  }
}
