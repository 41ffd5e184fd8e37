package io.gatehouse.supplier.page;

import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.ProductDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Products of a supplier, and the models behind them. */
@Controller
@RequestMapping("/suppliers/{id}/products")
class ProductController extends PartController {

  private final Suppliers suppliers;

  ProductController(Suppliers suppliers, SupplierEditing editing) {
    super(
        suppliers,
        editing,
        "product",
        List.of(
            TypedField.line("product").needed(),
            TypedField.text("purpose"),
            TypedField.text("models"),
            TypedField.text("data")));
    this.suppliers = suppliers;
  }

  @Override
  Map<String, String> values(SupplierView supplier, String product) {
    SupplierView.Product one =
        supplier.products().stream()
            .filter(some -> some.id().equals(product))
            .findFirst()
            .orElseThrow(() -> new NoSuchSupplier(product));
    return Map.of(
        "product", one.name(),
        "purpose", Objects.requireNonNullElse(one.purpose(), ""),
        "models", String.join("\n", one.models()),
        "data", Objects.requireNonNullElse(one.data(), ""));
  }

  @Override
  void put(String id, @Nullable String product, TypedForm form, long revision, String by) {
    List<String> models =
        form.required("models").lines().map(String::strip).filter(m -> !m.isEmpty()).toList();
    var draft =
        new ProductDraft(form.required("product"), form.text("purpose"), form.text("data"), models);
    suppliers.put(id, product, draft, revision, by);
  }

  @Override
  void remove(String id, String product, long revision, String by) {
    suppliers.removeProduct(id, product, revision, by);
  }
}
