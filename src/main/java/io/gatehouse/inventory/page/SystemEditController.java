package io.gatehouse.inventory.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemEditedMeanwhile;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.classification.Provenance;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Describes a system anew; what somebody typed comes back whatever is wrong with it. */
@Controller
@RequestMapping("/systems/{id}/edit")
class SystemEditController {

  /** Not the owner and not the class: processes give them. */
  private static final List<String> FIELDS =
      List.of(
          "name",
          "organisation",
          "purpose",
          "users",
          "decision",
          "failureEffect",
          "affected",
          "personalData",
          "autonomy",
          "oversight",
          "suppliers",
          "models",
          "version");

  private static final int LONGEST = 20_000;

  private final Systems systems;
  private final SystemEditing editing;

  SystemEditController(Systems systems, SystemEditing editing) {
    this.systems = systems;
    this.editing = editing;
  }

  @GetMapping
  String form(@PathVariable String id, Principal who, Model model) {
    AiSystemView system = systems.get(id);
    editing.require(who.getName(), system);
    return show(system, system.draft().values(), model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    AiSystemView system = systems.get(id);
    editing.require(who.getName(), system);
    var values = new HashMap<>(typed);
    values.keySet().retainAll(fields());
    var wrong = new HashMap<String, String>();
    values.forEach((field, text) -> check(field, text, wrong));
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      return show(system, values, model);
    }
    try {
      systems.update(id, system.draft().with(values), revision, who.getName());
    } catch (SystemEditedMeanwhile e) {
      AiSystemView present = systems.get(id);
      model.addAttribute("meanwhile", present);
      return show(present, values, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/systems/{id}";
  }

  private static void check(String field, String text, Map<String, String> wrong) {
    if (field.equals("name") && text.isBlank()) {
      wrong.put(field, "name");
    } else if (text.length() > (field.equals("name") ? 500 : LONGEST)) {
      wrong.put(field, "long");
    } else if (text.indexOf('\0') >= 0) {
      wrong.put(field, "text");
    } else if (field.equals("provenance") && !text.isEmpty() && Provenance.find(text).isEmpty()) {
      wrong.put(field, "choice");
    }
  }

  private static List<String> fields() {
    var all = new ArrayList<>(FIELDS);
    all.add("provenance");
    return all;
  }

  private static String show(AiSystemView system, Map<String, String> values, Model model) {
    model.addAttribute("system", system);
    model.addAttribute("present", system.draft().values());
    model.addAttribute("values", values);
    model.addAttribute("fields", FIELDS);
    model.addAttribute(
        "shortFields",
        List.of("name", "organisation", "version", "personalData", "suppliers", "models"));
    return "inventory/edit";
  }
}
