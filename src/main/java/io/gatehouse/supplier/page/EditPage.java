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

  String show(TypedForm form, Map<String, String> wrong, Model model) {
    model.addAttribute("edit", this);
    model.addAttribute("fields", form.fields());
    model.addAttribute("values", form.values());
    model.addAttribute("wrong", wrong);
    model.addAttribute("revision", supplier == null ? 0 : supplier.revision());
    return "supplier/edit";
  }

  /** Shown again: somebody else saved meanwhile, and saving once more keeps what was typed. */
  String meanwhile(TypedForm form, Map<String, String> saved, Model model) {
    model.addAttribute("meanwhile", supplier);
    model.addAttribute("saved", saved);
    return show(form, Map.of(), model);
  }
}
