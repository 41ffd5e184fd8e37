package io.gatehouse.identity.importing;

import io.gatehouse.csv.UnreadableFile;
import io.gatehouse.identity.LastAdministrator;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Upload a list of people, see what it would change, then change it. */
@Controller
@RequestMapping("/people/import")
class ImportController {

  private final PeopleImports imports;
  private final ImportFiles files;

  ImportController(PeopleImports imports, ImportFiles files) {
    this.imports = imports;
    this.files = files;
  }

  @GetMapping
  String start(Model model) {
    model.addAttribute("earlier", files.latest());
    model.addAttribute("size", PeopleImports.LIMITS.bytes() / 1_000_000 + " MB");
    model.addAttribute("rows", PeopleImports.LIMITS.rows());
    return "identity/import";
  }

  @PostMapping
  String upload(@RequestParam MultipartFile file, Principal who, Model model) throws IOException {
    try {
      imports.plan(file.getBytes(), who.getName());
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "people.csv");
      return "redirect:/people/import/" + files.add(name, file.getBytes(), who.getName());
    } catch (UnreadableFile e) {
      model.addAttribute("refused", e.getMessage());
      return start(model);
    }
  }

  @GetMapping("/{id}")
  String preview(@PathVariable String id, Principal who, Model model) {
    ImportFiles.Entry entry = files.get(id);
    model.addAttribute("entry", entry);
    if (entry.finished() == null) {
      model.addAttribute("plan", imports.plan(files.content(id), who.getName()));
    }
    return "identity/import-plan";
  }

  /** The answer itself has the first passwords: it is not kept, so it cannot be asked for again. */
  @PostMapping("/{id}")
  ModelAndView take(@PathVariable String id, @RequestParam String mark, Principal who) {
    if (files.get(id).finished() != null) {
      return new ModelAndView("redirect:/people/import/{id}");
    }
    var page = new ModelAndView("identity/import-plan");
    try {
      var outcome = imports.apply(id, mark, who.getName());
      page.addObject("outcome", outcome);
      page.addObject("plan", outcome.plan());
      page.setStatus(outcome.done() ? HttpStatus.OK : HttpStatus.CONFLICT);
    } catch (LastAdministrator last) {
      page.addObject("plan", imports.plan(files.content(id), who.getName()));
      page.addObject("problem", "people.last-administrator");
      page.setStatus(HttpStatus.CONFLICT);
    }
    return page.addObject("entry", files.get(id));
  }
}
