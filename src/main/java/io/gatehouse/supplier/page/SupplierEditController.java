package io.gatehouse.supplier.page;

import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierEditedMeanwhile;
import io.gatehouse.supplier.SupplierNameTaken;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.standing.Criticality;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers a supplier or describes it anew; what was typed comes back whatever is wrong. */
@Controller
@RequestMapping("/suppliers")
class SupplierEditController {

  private static final List<TypedField> FIELDS =
      List.of(
          TypedField.line("name").needed(),
          TypedField.line("aliases"),
          TypedField.text("supplies"),
          TypedField.choice(
              "criticality", Arrays.stream(Criticality.values()).map(Criticality::key).toList()),
          TypedField.line("contact"),
          TypedField.text("responsibilities"),
          TypedField.text("exitPlan"),
          TypedField.line("externalId"));

  private final Suppliers suppliers;
  private final SupplierEditing editing;

  SupplierEditController(Suppliers suppliers, SupplierEditing editing) {
    this.suppliers = suppliers;
    this.editing = editing;
  }

  @GetMapping("/new")
  String empty(@RequestParam(required = false) @Nullable String name, Principal who, Model model) {
    editing.require(who.getName());
    var values = Map.of("name", name == null ? "" : name);
    return page(null).show(TypedForm.of(FIELDS, values), model);
  }

  @PostMapping("/new")
  String register(
      @RequestParam Map<String, String> typed,
      Principal who,
      Model model,
      RedirectAttributes next) {
    editing.require(who.getName());
    TypedForm form = TypedForm.of(FIELDS, typed);
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return page(null).show(form, form.before(typed), faults, model);
    }
    try {
      next.addAttribute("id", suppliers.register(SupplierDraft.of(form.values()), who.getName()));
    } catch (SupplierNameTaken e) {
      return taken(null, form, typed, e, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}";
  }

  @GetMapping("/{id}/edit")
  String form(@PathVariable String id, Principal who, Model model) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, supplier.draft().values());
    return page(supplier).show(form, model);
  }

  @PostMapping("/{id}/edit")
  String save(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, typed);
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return page(supplier).show(form, form.before(typed), faults, model);
    }
    try {
      suppliers.update(id, supplier.draft().with(form.values()), revision, who.getName());
    } catch (SupplierNameTaken e) {
      return taken(supplier, form, typed, e, model);
    } catch (SupplierEditedMeanwhile e) {
      SupplierView present = suppliers.get(id);
      Map<String, String> saved = present.draft().values();
      return page(present).meanwhile(form.untouchedAs(saved, typed), saved, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}";
  }

  private static String taken(
      @Nullable SupplierView supplier,
      TypedForm form,
      Map<String, String> typed,
      SupplierNameTaken taken,
      Model model) {
    model.addAttribute("taken", taken.other());
    return page(supplier).show(form, form.before(typed), Map.of("name", "taken"), model);
  }

  private static EditPage page(@Nullable SupplierView supplier) {
    String action = supplier == null ? "/suppliers/new" : "/suppliers/" + supplier.id() + "/edit";
    return new EditPage("supplier", action, null, supplier);
  }
}
