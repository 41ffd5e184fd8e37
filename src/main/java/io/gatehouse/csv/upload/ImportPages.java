package io.gatehouse.csv.upload;

import io.gatehouse.csv.CsvTable;
import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportSettings;
import io.gatehouse.csv.importing.Importer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Upload a file, correct how it is read, try it, import it, see what came of it. */
public abstract class ImportPages {

  private final Importer<?> imports;
  private final ImportRuns runs;
  private final ImportRunner runner;
  private final ImportSettings settings;

  protected ImportPages(
      Importer<?> imports, ImportRuns runs, ImportRunner runner, ImportSettings settings) {
    this.imports = imports;
    this.runs = runs;
    this.runner = runner;
    this.settings = settings;
  }

  /** Names the register whose pages these are. */
  @ModelAttribute("kind")
  public String kind() {
    return imports.kind();
  }

  @GetMapping
  public String start(Model model) {
    model.addAttribute("runs", runs.latest(imports.kind()));
    model.addAttribute("size", settings.maxSize().toMegabytes() + " MB");
    model.addAttribute("rows", settings.maxRows());
    return "import/start";
  }

  @PostMapping
  public String upload(@RequestParam MultipartFile file, Principal who, Model model)
      throws IOException {
    try {
      byte[] bytes = file.getBytes();
      int rows = imports.read(bytes).rows().size();
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), imports.kind() + ".csv");
      return "redirect:%s/import/".formatted(home())
          + runs.add(imports.kind(), name, bytes, rows, who.getName());
    } catch (UnreadableFile e) {
      model.addAttribute("refused", e.getMessage());
      return start(model);
    }
  }

  @GetMapping("/{id}")
  public String one(
      @PathVariable String id, @RequestParam(required = false) @Nullable String edit, Model model) {
    ImportRun run = runs.get(imports.kind(), id);
    model.addAttribute("run", run);
    boolean settled = !run.state().equals("uploaded") && edit == null;
    return settled ? "import/run" : mapping(run, run.mapping(), model);
  }

  @GetMapping("/{id}/progress")
  public String progress(@PathVariable String id, Model model) {
    model.addAttribute("run", runs.get(imports.kind(), id));
    return "import/run :: progress";
  }

  @PostMapping(path = "/{id}", params = "what=show")
  public String show(@PathVariable String id, HttpServletRequest posted, Model model) {
    return mapping(runs.get(imports.kind(), id), keep(id, posted), model);
  }

  @PostMapping(path = "/{id}", params = "what=try")
  public String attempt(
      @PathVariable String id, HttpServletRequest posted, Principal who, Model model) {
    return start(id, posted, true, who, model);
  }

  @PostMapping(path = "/{id}", params = "what=import")
  public String take(
      @PathVariable String id, HttpServletRequest posted, Principal who, Model model) {
    return start(id, posted, false, who, model);
  }

  private String start(
      String id, HttpServletRequest posted, boolean dry, Principal who, Model model) {
    ImportRun run = runs.get(imports.kind(), id);
    ImportMapping mapping = keep(id, posted);
    try {
      imports.check(runs.file(imports.kind(), id), runs.get(imports.kind(), id).mapping());
    } catch (UnreadableFile e) {
      return mapping(run, mapping, model);
    }
    runner.start(imports, id, dry, who.getName());
    return "redirect:%s/import/{id}".formatted(home());
  }

  private ImportMapping keep(String id, HttpServletRequest posted) {
    ImportMapping mapping = MappingForm.read(posted.getParameterMap(), imports.fields());
    if (!mapping.columns().isEmpty()) {
      runs.map(imports.kind(), id, mapping);
    }
    return mapping;
  }

  private String mapping(ImportRun run, @Nullable ImportMapping given, Model model) {
    CsvTable table = imports.read(runs.file(imports.kind(), run.id()));
    model.addAttribute("run", run);
    model.addAttribute("map", MappingView.of(table, imports.propose(table, given), imports));
    return "import/mapping";
  }

  private String home() {
    return "/" + imports.kind();
  }
}
