package io.gatehouse.cadence;

import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.review.SupplierCases;
import io.gatehouse.supplier.review.SupplierReview;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Suppliers as what obligations to review them concern. */
@Component
class SupplierSubjects implements ObligationSubjects {

  private final Suppliers suppliers;
  private final SupplierReview reviews;
  private final SupplierCases cases;
  private final MessageSource messages;

  SupplierSubjects(
      Suppliers suppliers, SupplierReview reviews, SupplierCases cases, MessageSource messages) {
    this.suppliers = suppliers;
    this.reviews = reviews;
    this.cases = cases;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return SupplierReviews.KIND;
  }

  @Override
  public String name(String subject) {
    return suppliers.get(subject).name();
  }

  @Override
  public String path(String subject) {
    return "/suppliers/" + subject;
  }

  @Override
  public boolean isUnderWay(String subject) {
    return reviews.underWay(subject).isPresent();
  }

  @Override
  public List<String> cases(String subject) {
    return cases.of(subject);
  }

  @Override
  public Optional<String> openReview(String subject, String obligation, String by) {
    return Optional.of(
        reviews.openFor(
            subject,
            messages.getMessage("cadence.supplier-due", null, Locale.ENGLISH),
            obligation,
            by));
  }
}
