package io.gatehouse.supplier.review;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of a review show. */
@Component
class ReviewForms implements FormPrefill {

  private final Suppliers suppliers;
  private final SupplierCases cases;
  private final SupplierReview review;
  private final ReviewAnswers answers;
  private final SupplierTables tables;
  private final People people;
  private final FilesToOpen files;
  private final MessageSource messages;

  ReviewForms(
      Suppliers suppliers,
      SupplierCases cases,
      SupplierReview review,
      ReviewAnswers answers,
      SupplierTables tables,
      People people,
      FilesToOpen files,
      MessageSource messages) {
    this.suppliers = suppliers;
    this.cases = cases;
    this.review = review;
    this.answers = answers;
    this.tables = tables;
    this.people = people;
    this.files = files;
    this.messages = messages;
  }

  @Override
  public String process() {
    return SupplierReview.PROCESS;
  }

  @Override
  public Map<String, String> refusals(Map<String, Object> given) {
    return new FilledIn(given)
        .text("supplierName")
        .flatMap(suppliers::called)
        .flatMap(
            supplier ->
                review.underWay(supplier.id()).map(other -> review.refusal(supplier.name(), other)))
        .map(why -> Map.of("supplierName", why))
        .orElseGet(Map::of);
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    SupplierView supplier = suppliers.get(cases.supplierOf(caseKey));
    var values = new LinkedHashMap<>(tables.of(supplier));
    values.put("whyNow", answers.asked(caseKey).textOr("whyNow", ""));
    FilledIn described = answers.of(caseKey, SupplierReview.DESCRIBE);
    if (described.values().isEmpty()) {
      values.putAll(known(supplier, answers.asked(caseKey)));
      return values;
    }
    values.putAll(described.values());
    values.putAll(files.shown(files.links(described.values().get("files"))));
    values.remove("files");
    values.put("people", SelectOptions.people(people.all()));
    values.put("assessments", answers.assessments(caseKey).stream().map(this::row).toList());
    return values;
  }

  /** What the register says, to be corrected. */
  private static Map<String, Object> known(SupplierView supplier, FilledIn asked) {
    Map<String, Object> known = new LinkedHashMap<>();
    String supplies = requireNonNullElse(supplier.supplies(), "");
    known.put("supplies", supplies.isEmpty() ? asked.textOr("supplies", "") : supplies);
    known.put("responsibilities", requireNonNullElse(supplier.responsibilities(), ""));
    known.put("exitPlan", requireNonNullElse(supplier.exitPlan(), ""));
    if (supplier.criticality() == null) {
      known.put("criticality", "");
    }
    known.put(
        "modelsAndData",
        supplier.products().stream().map(ReviewForms::line).collect(Collectors.joining("\n")));
    supplier.certificates().stream()
        .filter(one -> !one.replaced() && one.endedOn() == null)
        .max(Comparator.comparing(SupplierView.Certificate::expires))
        .ifPresent(one -> known.putAll(known(one)));
    return known;
  }

  private static Map<String, Object> known(SupplierView.Certificate certificate) {
    return Map.of(
        "certificateStandard", certificate.standard(),
        "certificateExpires", certificate.expires().toString(),
        "certificateBody", requireNonNullElse(certificate.body(), ""),
        "accreditation", requireNonNullElse(certificate.accreditation(), ""),
        "certificateScope", requireNonNullElse(certificate.scope(), ""),
        "applicability", requireNonNullElse(certificate.applicability(), ""),
        "surveillanceFindings", requireNonNullElse(certificate.findings(), ""));
  }

  private static String line(SupplierView.Product product) {
    String models = product.models().isEmpty() ? "?" : String.join("; ", product.models());
    String data = product.data() == null ? "" : ". " + product.data();
    return product.name() + ": " + models + data;
  }

  private Map<String, String> row(ReviewAnswers.Assessment assessment) {
    String recommendation = assessment.answers().textOr("recommendation", "");
    return Map.of(
        "by", assessment.by(),
        "recommendation",
            messages.getMessage("suppliers.recommendation." + recommendation, null, Locale.ENGLISH),
        "findings", assessment.answers().textOr("findings", ""));
  }
}
