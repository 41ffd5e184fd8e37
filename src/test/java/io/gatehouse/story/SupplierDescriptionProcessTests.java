package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.supplier.CertificateDraft;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a review of a supplier finds in the register, and leaves there. */
class SupplierDescriptionProcessTests extends SupplierStory {

  @Test
  void bringsTheCertificateIntoTheRegister() {
    String supplier = aSupplier();
    for (int round = 0; round < 2; round++) {
      String review = aReview(supplier);
      supplierManager.completes(
          review, DESCRIBE, certifiedDescription("low", today().plusYears(1).withDayOfMonth(1)));
      JsonNode shown = securityOfficer.isShown(review, ASSESS);
      assertThat(shown.get("certified").asText()).isEqualTo("within-scope");
      assertThat(shown.get("certificates")).hasSize(1);
      assess(review);
      decide(review, "approved");
    }

    assertThat(suppliers.get(supplier).certificates()).hasSize(1);
    assertThat(suppliers.get(supplier).certificates().get(0).body()).isEqualTo("Certa (invented)");
  }

  @Test
  void keepsNumberAndAuditsOfACertificateThatWasRenewed() {
    String supplier = aSupplier();
    LocalDate audited = today().minusDays(30);
    var known =
        new CertificateDraft(
            "ISO/IEC 42001",
            "N-2031",
            "Certa (invented)",
            "IAF MLA",
            "Letters",
            null,
            today().plusYears(1),
            null,
            audited,
            null);
    suppliers.put(supplier, null, known, suppliers.get(supplier).revision(), "supplier-manager");

    LocalDate until = today().plusYears(3);
    supplierManager.completes(aReview(supplier), DESCRIBE, certifiedDescription("low", until));

    assertThat(suppliers.get(supplier).certificates())
        .filteredOn(one -> !one.replaced())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.expires()).isEqualTo(until);
              assertThat(one.number()).isEqualTo("N-2031");
              assertThat(one.lastSurveillance()).isEqualTo(audited);
            });
  }

  @Test
  void showsTheCertificateOfTheRegisterToBeCorrected() {
    String supplier = aSupplier();
    LocalDate until = today().plusYears(1);
    certify(supplier, until);

    JsonNode shown = supplierManager.isShown(aReview(supplier), DESCRIBE);

    assertThat(shown.get("certificateExpires").asText()).isEqualTo(until.toString());
    assertThat(shown.get("certificateBody").asText()).isEqualTo("Certa (invented)");
    assertThat(shown.has("certified")).as("an answer of the reviewer's own").isFalse();
  }
}
