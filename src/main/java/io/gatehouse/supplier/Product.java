package io.gatehouse.supplier;

import io.gatehouse.supplier.naming.NameKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a supplier supplies, and the models behind it. */
@Entity
@Table(name = "supplier_product")
class Product {

  @Id private UUID id = UUID.randomUUID();
  private String name = "";
  private String nameKey = "";
  private @Nullable String purpose;
  private @Nullable String data;

  @ElementCollection
  @BatchSize(size = 100)
  @CollectionTable(name = "supplier_model", joinColumns = @JoinColumn(name = "product_id"))
  @OrderColumn(name = "position")
  private List<Model> models = new ArrayList<>();

  /** A model as it is written, and as names are compared. */
  @Embeddable
  record Model(String name, String nameKey) {}

  protected Product() {}

  Product(ProductDraft draft) {
    describe(draft);
  }

  final void describe(ProductDraft draft) {
    name = draft.name();
    nameKey = NameKey.of(draft.name());
    purpose = draft.purpose();
    data = draft.data();
    models.clear();
    draft.models().forEach(model -> models.add(new Model(model, NameKey.of(model))));
  }

  String id() {
    return id.toString();
  }

  String nameKey() {
    return nameKey;
  }

  ProductDraft draft() {
    return new ProductDraft(name, purpose, data, models.stream().map(Model::name).toList());
  }

  SupplierView.Product view() {
    return new SupplierView.Product(
        id(), name, purpose, data, models.stream().map(Model::name).toList());
  }
}
