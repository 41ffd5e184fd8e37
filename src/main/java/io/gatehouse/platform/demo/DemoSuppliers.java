package io.gatehouse.platform.demo;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.importing.SupplierImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The suppliers of the demo organisation: one certificate lapsed, one soon will, reviews run. */
@Component
@ConditionalOnTimeMachine
class DemoSuppliers {

  private static final String REVIEW = "supplier-review";
  private static final String MANAGER = "supplier-manager";

  /** So many days from the day at which the story ends. */
  private static final Pattern DAY = Pattern.compile("today([+-]\\d+)");

  private final DemoPlay play;
  private final SupplierImports imports;
  private final Suppliers suppliers;
  private final Systems systems;

  DemoSuppliers(DemoPlay play, SupplierImports imports, Suppliers suppliers, Systems systems) {
    this.play = play;
    this.imports = imports;
    this.suppliers = suppliers;
    this.systems = systems;
  }

  void come(LocalDate today) {
    var report = imports.run(file(today).getBytes(StandardCharsets.UTF_8), null, false, MANAGER);
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException(report.problems().toString());
    }
  }

  private static String file(LocalDate today) {
    try {
      var text =
          new ClassPathResource("demo/suppliers.csv").getContentAsString(StandardCharsets.UTF_8);
      return DAY.matcher(text).replaceAll((MatchResult day) -> day(today, day.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String day(LocalDate today, String away) {
    return today.plusDays(Integer.parseInt(away.replace("+", ""))).toString();
  }

  /** One approved, one with a condition. */
  void areReviewed(LocalDate today) {
    String ledgerly = review("Ledgerly Imaginary GmbH", "Their contract was renewed.");
    describe(
        "Ledgerly Imaginary GmbH",
        ledgerly,
        "low",
        "Invoices are checked by rules and one small model of their own.");
    assess("security-officer", ledgerly, "approve", "Data stays in our own network.");
    decide(ledgerly, Map.of("approval", "approved", "reason", "Little depends on it."));
    String madeup = review("Madeup Language Models", "The benefits helper goes to a pilot.");
    describe(
        "Madeup Language Models",
        madeup,
        "high",
        "madeup-chat 4, learned from public text; prompts are not kept.",
        Map.of(
            "certified", "within-scope",
            "certificateStandard", "ISO/IEC 42001",
            "certificateExpires", today.plusDays(25).toString(),
            "certificateBody", "Certa Imaginary",
            "accreditation", "Invented accreditation service; IAF MLA",
            "certificateScope", "Development and provision of language models",
            "applicability", "Version 4 of last autumn",
            "surveillanceFindings", "None."));
    assess("security-officer", madeup, "approve-with-conditions", "Logs leave the country.");
    assess("risk-officer", madeup, "approve", "Answers are sampled every week.");
    decide(
        madeup,
        Map.of(
            "approval",
            "approved-with-conditions",
            "reason",
            "Good enough for a pilot, once logs stay in the country.",
            "conditions",
            List.of(
                Map.of(
                    "action",
                    "Agree in writing that logs are kept in the country.",
                    "owner",
                    MANAGER,
                    "due",
                    today.plusDays(9).toString()))));
  }

  /** Left open: one waits for its description, one for an assessment, one for the decision. */
  void areUnderReview() {
    play.starts(
        "system-owner-2",
        REVIEW,
        Map.of(
            "supplierName", "Hearsay Cloud",
            "supplies", "Minutes from recordings of meetings, found in use in our offices.",
            "whyNow", "It is in use already and nobody has looked at it."));
    String curatio = review("Curatio Inventa SA", "The triage desk asks for its design gate.");
    describe(
        "Curatio Inventa SA",
        curatio,
        "critical",
        "clover-urgency, learned from visits to four hospitals.");
    assess("security-officer", curatio, "approve-with-conditions", "No test of intrusion yet.");
    String fictiva = review("Fictiva Software", "Their certificate has lapsed.");
    describe(
        "Fictiva Software",
        fictiva,
        "moderate",
        "A letter model and quince-rank; they do not say from what.");
    assess("security-officer", fictiva, "not-approve", "They do not answer since spring.");
  }

  private String review(String name, String whyNow) {
    return play.starts(
        MANAGER,
        REVIEW,
        Map.of(
            "supplierName", name,
            "supplies", supplies(name),
            "whyNow", whyNow));
  }

  private String supplies(String name) {
    return suppliers.called(name).map(SupplierView::supplies).orElseThrow();
  }

  private void describe(String name, String review, String criticality, String modelsAndData) {
    describe(name, review, criticality, modelsAndData, Map.of("certified", "no"));
  }

  private void describe(
      String name,
      String review,
      String criticality,
      String modelsAndData,
      Map<String, String> certificate) {
    Map<String, Object> values = new HashMap<>(certificate);
    values.put("supplies", supplies(name));
    values.put("criticality", criticality);
    values.put("modelsAndData", modelsAndData);
    values.put(
        "responsibilities", "They test and watch the model; we watch what it does to people.");
    values.put("incidents", "None that they or we know of.");
    values.put("exitPlan", "By hand for two weeks; our data comes back as CSV within a month.");
    play.does(MANAGER, review, "Task_DescribeSupplier", values);
  }

  private void assess(String account, String review, String recommendation, String findings) {
    play.does(
        account,
        review,
        "Task_AssessSupplier",
        Map.of("recommendation", recommendation, "findings", findings));
  }

  private void decide(String review, Map<String, Object> decision) {
    play.does("compliance-lead", review, "Task_DecideOnSupplier", decision);
  }

  /** The one lapse is answered for one of the two systems that depend on the supplier. */
  void keep(String system) {
    AiSystemView kept =
        systems.similarTo(system).stream()
            .filter(one -> one.name().equals(system))
            .findFirst()
            .orElseThrow();
    play.does(
        "system-owner",
        play.caseOf(kept.id(), "supplier-lapse"),
        "Task_AssessLapse",
        Map.of(
            "consequence", "keep",
            "reason",
                "Letters are checked by every department; good enough until the review ends."));
  }
}
