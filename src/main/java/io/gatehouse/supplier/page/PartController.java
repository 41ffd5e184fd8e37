package io.gatehouse.supplier.page;

import io.gatehouse.supplier.SupplierEditedMeanwhile;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of what a supplier has several of: added, edited and removed one by one. */
abstract class PartController {

  private final Suppliers suppliers;
  private final SupplierEditing editing;
  private final String what;
  private final List<TypedField> fields;

  /**
   * @param what one of them, as messages and addresses call it
   */
  PartController(
      Suppliers suppliers, SupplierEditing editing, String what, List<TypedField> fields) {
    this.suppliers = suppliers;
    this.editing = editing;
    this.what = what;
    this.fields = fields;
  }

  /** What is recorded of one, by field. */
  abstract Map<String, String> values(SupplierView supplier, String part);

  /** By field what does not fit the others, or the day, as the end of a message key. */
  Map<String, String> disagreements(TypedForm form) {
    return Map.of();
  }

  /**
   * @param part none where it is new
   */
  abstract void put(String id, @Nullable String part, TypedForm form, long revision, String by);

  abstract void remove(String id, String part, long revision, String by);

  @GetMapping("/new")
  String empty(@PathVariable String id, Principal who, Model model) {
    editing.require(who.getName());
    return page(suppliers.get(id), null).show(TypedForm.of(fields, Map.of()), model);
  }

  @PostMapping("/new")
  String add(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return save(id, null, typed, revision, who, model, next);
  }

  @GetMapping("/{part}/edit")
  String form(@PathVariable String id, @PathVariable String part, Principal who, Model model) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(fields, values(supplier, part));
    return page(supplier, part).show(form, model);
  }

  @PostMapping("/{part}/edit")
  String edit(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return save(id, part, typed, revision, who, model, next);
  }

  private String save(
      String id,
      @Nullable String part,
      Map<String, String> typed,
      long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    editing.require(who.getName());
    TypedForm form = TypedForm.of(fields, typed);
    Map<String, String> faults = form.faults();
    if (faults.isEmpty()) {
      faults = disagreements(form);
    }
    if (!faults.isEmpty()) {
      return page(suppliers.get(id), part).show(form, form.before(typed), faults, model);
    }
    try {
      put(id, part, form, revision, who.getName());
    } catch (SupplierEditedMeanwhile e) {
      SupplierView present = suppliers.get(id);
      Map<String, String> saved = part == null ? Map.of() : values(present, part);
      return page(present, part).meanwhile(form.untouchedAs(saved, typed), saved, model);
    }
    return saved(next);
  }

  @PostMapping("/{part}/remove")
  String remove(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam long revision,
      Principal who,
      RedirectAttributes next) {
    editing.require(who.getName());
    remove(id, part, revision, who.getName());
    return saved(next);
  }

  private String saved(RedirectAttributes next) {
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}#" + what + "s";
  }

  private EditPage page(SupplierView supplier, @Nullable String part) {
    String all = "/suppliers/%s/%ss/".formatted(supplier.id(), what);
    return part == null
        ? new EditPage(what, all + "new", null, supplier)
        : new EditPage(what, all + part + "/edit", all + part + "/remove", supplier);
  }
}
