package io.gatehouse.supplier.importing;

import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.ProductDraft;
import io.gatehouse.supplier.SupplierDraft;
import org.jspecify.annotations.Nullable;

/** What one row says: a supplier, and perhaps a product and a certificate of it. */
record ImportedSupplier(
    @Nullable String reference,
    SupplierDraft draft,
    @Nullable ProductDraft product,
    @Nullable CertificateDraft certificate) {}
