package io.gatehouse.supplier.review;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.improvement.Action;
import io.gatehouse.improvement.ActionFollowUp;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.standing.Approval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** The process {@code supplier-review}: a supplier is described, assessed and decided on. */
@ProcessVocabulary
@Transactional
public class SupplierReview {

  public static final String PROCESS = "supplier-review";

  static final String DESCRIBE = "Task_DescribeSupplier";
  static final String ASSESS = "Task_AssessSupplier";
  static final String DECIDE = "Task_DecideOnSupplier";

  private static final String TABLE = "supplier-criticality";

  private final Cases cases;
  private final Suppliers suppliers;
  private final SupplierCases supplierCases;
  private final ReviewAnswers answers;
  private final ReviewRecords records;
  private final DecisionTables tables;
  private final ActionFollowUp actions;
  private final MessageSource messages;

  SupplierReview(
      Cases cases,
      Suppliers suppliers,
      SupplierCases supplierCases,
      ReviewAnswers answers,
      ReviewRecords records,
      DecisionTables tables,
      ActionFollowUp actions,
      MessageSource messages) {
    this.cases = cases;
    this.suppliers = suppliers;
    this.supplierCases = supplierCases;
    this.answers = answers;
    this.records = records;
    this.tables = tables;
    this.actions = actions;
    this.messages = messages;
  }

  /** Starts a review of the supplier, or reaches the one that is under way; returns its key. */
  public String startFor(String supplierId, String whyNow, String by) {
    supplierCases.lock(supplierId);
    return underWay(supplierId)
        .orElseGet(() -> cases.start(newCase(supplierId, whyNow, null, by), Map.of()));
  }

  /** Opens the case of a review for a call activity to start; returns its key. */
  public String openFor(String supplierId, String whyNow, String parent, String by) {
    return cases.open(newCase(supplierId, whyNow, parent, by));
  }

  private NewCase newCase(String supplierId, String whyNow, @Nullable String parent, String by) {
    SupplierView supplier = suppliers.get(supplierId);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("supplierId", supplierId);
    values.put("supplierName", supplier.name());
    values.put("whyNow", whyNow);
    return new NewCase(PROCESS, null, parent, by, supplier.name(), values);
  }

  /** Key of the review of the supplier that is not over yet. */
  @Transactional(readOnly = true)
  public Optional<String> underWay(String supplierId) {
    return cases.find(supplierCases.of(supplierId)).stream()
        .filter(file -> file.open() && file.process().equals(PROCESS))
        .map(CaseFile::key)
        .findFirst();
  }

  /**
   * Finds the supplier that is meant, or registers it.
   *
   * @throws ReviewUnderWay when another review of it is not over yet
   */
  public void open(String caseKey) {
    FilledIn asked = answers.asked(caseKey);
    String name = asked.textOr("supplierName", "");
    String supplierId =
        asked
            .text("supplierId")
            .or(() -> suppliers.called(name).map(SupplierView::id))
            .orElseGet(() -> register(caseKey, name, asked));
    supplierCases.lock(supplierId);
    underWay(supplierId)
        .ifPresent(
            other -> {
              throw new ReviewUnderWay(refusal(name, other));
            });
    supplierCases.add(caseKey, supplierId);
  }

  private String register(String caseKey, String name, FilledIn asked) {
    Map<String, Object> said = new LinkedHashMap<>(Map.of("name", name));
    asked.text("supplies").ifPresent(text -> said.put("supplies", text));
    return suppliers.register(SupplierDraft.of(said), cases.get(caseKey).startedBy());
  }

  String refusal(String name, String underWay) {
    Object[] facts = {name, underWay};
    return messages.getMessage("suppliers.review.under-way", facts, Locale.ENGLISH);
  }

  /** Brings into the register what was described. */
  public void record(String caseKey) {
    records.keep(
        supplierCases.supplierOf(caseKey),
        answers.of(caseKey, DESCRIBE),
        answers.doer(caseKey, DESCRIBE));
  }

  /** The roles that assess, each in a task of its own. */
  public List<String> assessors(String caseKey) {
    return List.of(ruled(caseKey, "assessors").trim().split("\\s+"));
  }

  /** The role that decides. */
  public String approver(String caseKey) {
    return ruled(caseKey, "approver");
  }

  private String ruled(String caseKey, String output) {
    String criticality =
        Objects.requireNonNullElse(
            suppliers.get(supplierCases.supplierOf(caseKey)).criticality(), "unknown");
    return tables.evaluate(TABLE, Map.of("criticality", criticality)).rules().stream()
        .map(rule -> Objects.toString(rule.get(output), ""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(TABLE + " names no " + output + " for " + criticality));
  }

  public void approve(String caseKey) {
    decide(caseKey, Approval.APPROVED);
  }

  /** Approves, and starts a follow-up of its own for each condition. */
  public void openConditions(String caseKey) {
    decide(caseKey, Approval.APPROVED_WITH_CONDITIONS);
    String decider = answers.doer(caseKey, DECIDE);
    for (FilledIn condition : answers.of(caseKey, DECIDE).rows("conditions")) {
      actions.ask(
          new Action(
              condition.textOr("action", ""),
              condition.textOr("owner", decider),
              condition.date("due").orElseThrow(),
              decider,
              caseKey,
              null));
    }
  }

  public void refuse(String caseKey) {
    decide(caseKey, Approval.NOT_APPROVED);
  }

  private void decide(String caseKey, Approval approval) {
    suppliers.decide(
        supplierCases.supplierOf(caseKey),
        approval,
        answers.of(caseKey, DECIDE).textOr("reason", ""),
        caseKey,
        answers.doer(caseKey, DECIDE));
  }
}
