package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which stories of suppliers are told. */
abstract class SupplierStory extends Story {

  protected static final String REVIEW = "supplier-review";
  protected static final String DESCRIBE = "Describe supplier";
  protected static final String ASSESS = "Assess supplier";
  protected static final String DECIDE = "Decide on supplier";

  @Autowired protected Suppliers suppliers;

  /** A registered supplier; returns its reference. */
  protected String aSupplier() {
    return suppliers.register(
        SupplierDraft.named("Fictiva of " + aName().replace("no. ", "")), "supplier-manager");
  }

  protected String aSupplier(String criticality) {
    String id = aSupplier();
    SupplierView view = suppliers.get(id);
    suppliers.update(
        id,
        view.draft().with(Map.of("criticality", criticality)),
        view.revision(),
        "supplier-manager");
    return id;
  }

  protected String nameOf(String supplier) {
    return suppliers.get(supplier).name();
  }

  protected void certify(String supplier, LocalDate until) {
    suppliers.put(
        supplier,
        null,
        new CertificateDraft(
            "ISO/IEC 42001",
            null,
            "Certa (invented)",
            "IAF MLA",
            null,
            null,
            until,
            null,
            null,
            null),
        suppliers.get(supplier).revision(),
        "supplier-manager");
  }

  /** A system that names the supplier in its text. */
  protected String aSystemOf(String supplier, String stage, String riskClass) {
    String system = aSystemAt(stage, "bought", riskClass);
    names(system, nameOf(supplier));
    return system;
  }

  /** What the record of the system says of suppliers from now on. */
  protected void names(String system, String text) {
    door.submit(
        "compliance-lead",
        "/systems/" + system + "/edit",
        Map.of(
            "name", system(system).get("name").asText(),
            "suppliers", text,
            "revision", system(system).get("revision").asText()));
  }

  protected static Map<String, Object> aReviewOf(String name) {
    return Map.of(
        "supplierName", name,
        "supplies", "Sorting of letters, for the post room.",
        "whyNow", "Their contract is to be renewed.");
  }

  protected String aReview(String supplier) {
    return supplierManager.starts(REVIEW, aReviewOf(nameOf(supplier)));
  }

  protected static Map<String, Object> description(String criticality) {
    Map<String, Object> description = new HashMap<>();
    description.put("supplies", "Sorting of letters, as a service.");
    description.put("criticality", criticality);
    description.put("modelsAndData", "sorter-2, learned from letters of other offices.");
    description.put("responsibilities", "They watch the model, we watch what it does.");
    description.put("certified", "no");
    description.put("incidents", "None known to us.");
    description.put("exitPlan", "Sort by hand for a week, then change to another one.");
    return description;
  }

  protected Map<String, Object> certifiedDescription(String criticality, LocalDate until) {
    Map<String, Object> description = description(criticality);
    description.put("certified", "within-scope");
    description.put("certificateStandard", "ISO/IEC 42001");
    description.put("certificateExpires", until.toString());
    description.put("certificateBody", "Certa (invented)");
    description.put("accreditation", "IAF MLA");
    description.put("certificateScope", "Development and operation of letter sorting.");
    description.put("applicability", "Version 3 of last March");
    description.put("surveillanceFindings", "Two minor ones, both closed.");
    return description;
  }

  protected void describe(String review, String criticality) {
    supplierManager.completes(review, DESCRIBE, description(criticality));
  }

  protected void assess(String review) {
    for (Actor assessor : List.of(securityOfficer, riskOfficer)) {
      if (assessor.isOffered(review, ASSESS)) {
        assessor.completes(
            review,
            ASSESS,
            Map.of("recommendation", "approve", "findings", "Nothing speaks against them."));
      }
    }
  }

  protected static Map<String, Object> approval(String approval) {
    return Map.of("approval", approval, "reason", Words.REASON);
  }

  protected void decide(String review, String approval) {
    complianceLead.completes(review, DECIDE, approval(approval));
  }

  /** The whole of a review of low criticality. */
  protected String reviewed(String supplier, String approval) {
    String review = aReview(supplier);
    describe(review, "low");
    assess(review);
    decide(review, approval);
    return review;
  }

  /** The lapses of a system that wait for its owner. */
  protected List<String> lapsesOf(String system) {
    return cases.ofSystem(system).stream()
        .filter(file -> file.process().equals("supplier-lapse") && file.open())
        .map(file -> file.key())
        .toList();
  }

  protected String theLapseOf(String system) {
    List<String> open = lapsesOf(system);
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  /** A system in operation whose supplier is withdrawn from use. */
  protected String aLapse() {
    String supplier = aSupplier();
    String system = aSystemOf(supplier, "operation", "moderate");
    withdraw(supplier);
    return theLapseOf(system);
  }

  protected void withdraw(String supplier) {
    door.submit(
        "supplier-manager",
        "/suppliers/" + supplier + "/withdraw",
        Map.of("reason", "They were bought by somebody we do not trust."));
  }

  protected void answer(String lapse, String consequence) {
    systemOwner.completes(lapse, "Assess lapse", consequence(consequence));
  }

  protected static Map<String, Object> consequence(String consequence) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("consequence", consequence);
    answers.put("reason", Words.REASON);
    if (consequence.equals("change-supplier")) {
      answers.put("replacement", "The sorter of another supplier takes its place.");
      answers.put("beyondBounds", "no");
    }
    return answers;
  }

  protected List<String> openTasks(String caseKey) {
    return StreamSupport.stream(file(caseKey).get("openTasks").spliterator(), false)
        .map((JsonNode task) -> task.get("name").asText())
        .toList();
  }
}
