package io.gatehouse.supplier.page;

import io.gatehouse.supplier.SupplierView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the page of a form shows.
 *
 * @param what is edited: {@code supplier}, {@code product} or {@code certificate}
 * @param action where the form goes
 * @param removal where it is removed, if it is there and can be
 */
record EditPage(
    String what, String action, @Nullable String removal, @Nullable SupplierView supplier) {

  /** As it is recorded, or is to be recorded for the first time. */
  String show(TypedForm form, Model model) {
    return show(form, form.values(), Map.of(), model);
  }

  /**
   * Shown again, as it was typed.
   *
   * @param before what the fields had when they were shown first
   */
  String show(TypedForm form, Map<String, String> before, Map<String, String> wrong, Model model) {
    model.addAttribute("before", before);
    model.addAttribute("edit", this);
    model.addAttribute("fields", form.fields());
    model.addAttribute("values", form.values());
    model.addAttribute("wrong", wrong);
    model.addAttribute("revision", supplier == null ? 0 : supplier.revision());
    return "supplier/edit";
  }

  /**
   * Shown again: somebody else saved meanwhile, and saving once more keeps what was typed, and of
   * the rest what is saved now.
   */
  String meanwhile(TypedForm form, Map<String, String> saved, Model model) {
    model.addAttribute("meanwhile", supplier);
    model.addAttribute("saved", saved);
    return show(form, saved, Map.of(), model);
  }
}
