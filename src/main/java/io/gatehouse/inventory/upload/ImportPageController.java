package io.gatehouse.inventory.upload;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.inventory.importing.ImportMapping;
import io.gatehouse.inventory.importing.ImportSettings;
import io.gatehouse.inventory.importing.Imports;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload a file, correct how it is read, try it, import it, see what came of it. */
@Controller
@RequestMapping("/systems/import")
class ImportPageController {

  private final Imports imports;
  private final ImportRuns runs;
  private final ImportRunner runner;
  private final ImportSettings settings;

  ImportPageController(
      Imports imports, ImportRuns runs, ImportRunner runner, ImportSettings settings) {
    this.imports = imports;
    this.runs = runs;
    this.runner = runner;
    this.settings = settings;
  }

  @GetMapping
  String start(Model model) {
    model.addAttribute("runs", runs.latest());
    model.addAttribute("size", settings.maxSize().toMegabytes() + " MB");
    model.addAttribute("rows", settings.maxRows());
    return "inventory/import";
  }

  @PostMapping
  String upload(@RequestParam MultipartFile file, Principal who, Model model) throws IOException {
    try {
      byte[] bytes = file.getBytes();
      int rows = imports.read(bytes).rows().size();
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "systems.csv");
      return "redirect:/systems/import/" + runs.add(name, bytes, rows, who.getName());
    } catch (UnreadableFile e) {
      model.addAttribute("refused", e.getMessage());
      return start(model);
    }
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id, @RequestParam(required = false) @Nullable String edit, Model model) {
    ImportRun run = runs.get(id);
    model.addAttribute("run", run);
    boolean settled = !run.state().equals("uploaded") && edit == null;
    return settled ? "inventory/import-run" : mapping(run, run.mapping(), model);
  }

  @GetMapping("/{id}/progress")
  String progress(@PathVariable String id, Model model) {
    model.addAttribute("run", runs.get(id));
    return "inventory/import-run :: progress";
  }

  @PostMapping(path = "/{id}", params = "what=show")
  String show(@PathVariable String id, HttpServletRequest posted, Model model) {
    return mapping(runs.get(id), keep(id, posted), model);
  }

  @PostMapping(path = "/{id}", params = "what=try")
  String attempt(@PathVariable String id, HttpServletRequest posted, Principal who, Model model) {
    return start(id, posted, true, who, model);
  }

  @PostMapping(path = "/{id}", params = "what=import")
  String take(@PathVariable String id, HttpServletRequest posted, Principal who, Model model) {
    return start(id, posted, false, who, model);
  }

  private String start(
      String id, HttpServletRequest posted, boolean dry, Principal who, Model model) {
    ImportRun run = runs.get(id);
    ImportMapping mapping = keep(id, posted);
    try {
      imports.check(runs.file(id), runs.get(id).mapping());
    } catch (UnreadableFile e) {
      return mapping(run, mapping, model);
    }
    runner.start(id, dry, who.getName());
    return "redirect:/systems/import/{id}";
  }

  private ImportMapping keep(String id, HttpServletRequest posted) {
    ImportMapping mapping = MappingForm.read(posted.getParameterMap());
    if (!mapping.columns().isEmpty()) {
      runs.map(id, mapping);
    }
    return mapping;
  }

  private String mapping(ImportRun run, @Nullable ImportMapping given, Model model) {
    CsvTable table = imports.read(runs.file(run.id()));
    model.addAttribute("run", run);
    model.addAttribute("map", MappingView.of(table, imports.propose(table, given), imports));
    return "inventory/import-mapping";
  }
}
