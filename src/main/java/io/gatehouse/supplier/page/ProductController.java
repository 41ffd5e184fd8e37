package io.gatehouse.supplier.page;

import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.ProductDraft;
import io.gatehouse.supplier.SupplierEditedMeanwhile;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Products of a supplier, and the models behind them. */
@Controller
@RequestMapping("/suppliers/{id}/products")
class ProductController {

  private static final List<TypedField> FIELDS =
      List.of(
          TypedField.line("product").needed(),
          TypedField.text("purpose"),
          TypedField.text("models"),
          TypedField.text("data"));

  private final Suppliers suppliers;
  private final SupplierEditing editing;

  ProductController(Suppliers suppliers, SupplierEditing editing) {
    this.suppliers = suppliers;
    this.editing = editing;
  }

  @GetMapping("/new")
  String empty(@PathVariable String id, Principal who, Model model) {
    editing.require(who.getName());
    return page(suppliers.get(id), null).show(TypedForm.of(FIELDS, Map.of()), Map.of(), model);
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

  @GetMapping("/{product}/edit")
  String form(@PathVariable String id, @PathVariable String product, Principal who, Model model) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, values(one(supplier, product)));
    return page(supplier, product).show(form, Map.of(), model);
  }

  @PostMapping("/{product}/edit")
  String edit(
      @PathVariable String id,
      @PathVariable String product,
      @RequestParam Map<String, String> typed,
      @RequestParam long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return save(id, product, typed, revision, who, model, next);
  }

  private String save(
      String id,
      @Nullable String product,
      Map<String, String> typed,
      long revision,
      Principal who,
      Model model,
      RedirectAttributes next) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    TypedForm form = TypedForm.of(FIELDS, typed);
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return page(supplier, product).show(form, faults, model);
    }
    try {
      suppliers.put(id, product, draft(form), revision, who.getName());
    } catch (SupplierEditedMeanwhile e) {
      SupplierView present = suppliers.get(id);
      Map<String, String> saved = product == null ? Map.of() : values(one(present, product));
      return page(present, product).meanwhile(form, saved, model);
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}#products";
  }

  @PostMapping("/{product}/remove")
  String remove(
      @PathVariable String id,
      @PathVariable String product,
      @RequestParam long revision,
      Principal who,
      RedirectAttributes next) {
    editing.require(who.getName());
    suppliers.removeProduct(id, product, revision, who.getName());
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}#products";
  }

  private static ProductDraft draft(TypedForm form) {
    List<String> models =
        form.required("models").lines().map(String::strip).filter(m -> !m.isEmpty()).toList();
    return new ProductDraft(
        form.required("product"), form.text("purpose"), form.text("data"), models);
  }

  private static Map<String, String> values(SupplierView.Product one) {
    return Map.of(
        "product", one.name(),
        "purpose", Objects.requireNonNullElse(one.purpose(), ""),
        "models", String.join("\n", one.models()),
        "data", Objects.requireNonNullElse(one.data(), ""));
  }

  private static SupplierView.Product one(SupplierView supplier, String product) {
    return supplier.products().stream()
        .filter(one -> one.id().equals(product))
        .findFirst()
        .orElseThrow(() -> new NoSuchSupplier(product));
  }

  private static EditPage page(SupplierView supplier, @Nullable String product) {
    String all = "/suppliers/" + supplier.id() + "/products/";
    return product == null
        ? new EditPage("product", all + "new", null, supplier)
        : new EditPage("product", all + product + "/edit", all + product + "/remove", supplier);
  }
}
