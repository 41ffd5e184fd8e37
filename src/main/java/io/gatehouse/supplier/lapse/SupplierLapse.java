package io.gatehouse.supplier.lapse;

import io.gatehouse.change.ChangeApproval;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.lifecycle.request.Requests;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.lapse.Lapses.Lapse;
import io.gatehouse.supplier.review.SupplierCases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;

/** The process {@code supplier-lapse}: the owner of a system says what follows for it. */
@ProcessVocabulary
public class SupplierLapse {

  static final String PROCESS = "supplier-lapse";
  static final String ASSESS = "Task_AssessLapse";

  private static final String REMEDIED = "lapse-remedied";

  private final Cases cases;
  private final SupplierCases supplierCases;
  private final Lapses lapses;
  private final LapseWords words;
  private final Systems systems;
  private final Evidence evidence;
  private final Requests requests;
  private final RuntimeService runtime;

  SupplierLapse(
      Cases cases,
      SupplierCases supplierCases,
      Lapses lapses,
      LapseWords words,
      Systems systems,
      Evidence evidence,
      Requests requests,
      @Lazy RuntimeService runtime) {
    this.cases = cases;
    this.supplierCases = supplierCases;
    this.lapses = lapses;
    this.words = words;
    this.systems = systems;
    this.evidence = evidence;
    this.requests = requests;
    this.runtime = runtime;
  }

  /** Starts the case of one system; the same occasion never starts a second one. */
  void start(SupplierView supplier, AiSystemView system, Occasion occasion) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("supplierId", supplier.id());
    values.put("supplierName", supplier.name());
    values.put("cause", words.cause(supplier, occasion));
    String key =
        cases.start(
            new NewCase(
                PROCESS,
                system.id(),
                null,
                Doer.current(),
                words.title(supplier, system, occasion),
                values),
            Map.of());
    supplierCases.add(key, supplier.id());
    lapses.add(new Lapse(supplier.id(), system.id(), occasion.key(), key));
  }

  /** What it was about holds again, or concerns the system no more: nothing is to be done. */
  void remedied(String caseKey) {
    if (isOpen(caseKey)) {
      runtime.createMessageCorrelation(REMEDIED).processInstanceBusinessKey(caseKey).correlate();
      lapses.forget(caseKey); // should it come back, the owner is asked again
    }
  }

  private boolean isOpen(String caseKey) {
    return cases.find(caseKey).filter(CaseFile::open).isPresent()
        && runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(REMEDIED)
                .processInstanceBusinessKey(caseKey)
                .count()
            > 0;
  }

  /** Asks for another supplier as a change of the system, in the name of who decided so. */
  public void askForChange(String caseKey) {
    FilledIn answers = answers(caseKey);
    AiSystemView system = system(caseKey);
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("systemId", system.id());
    change.put("kind", "supplier");
    change.put("change", answers.textOr("replacement", ""));
    change.put("purposeOfChange", because(caseKey, answers));
    change.put("newPurpose", "no");
    change.put("newPeople", "no");
    change.put("beyondBounds", answers.textOr("beyondBounds", "no"));
    change.put("harmIfItWaits", "none");
    cases.start(
        new NewCase(
            ChangeApproval.PROCESS,
            system.id(),
            caseKey,
            doer(caseKey),
            answers.textOr("replacement", ""),
            change),
        Map.of());
  }

  public void askForSuspension(String caseKey) {
    ask(caseKey, RequestType.SUSPENSION);
  }

  public void askForRetirement(String caseKey) {
    ask(caseKey, RequestType.RETIREMENT);
  }

  private void ask(String caseKey, RequestType type) {
    String reason = because(caseKey, answers(caseKey));
    requests.askFor(system(caseKey).id(), type, reason, doer(caseKey));
  }

  private String because(String caseKey, FilledIn answers) {
    String cause = FilledIn.of(evidence.startValues(caseKey)).textOr("cause", "");
    String reason = "%s: %s %s".formatted(caseKey, cause, answers.textOr("reason", ""));
    return reason.length() <= 2000 ? reason : reason.substring(0, 1999) + "…";
  }

  private FilledIn answers(String caseKey) {
    return FilledIn.of(evidence.latestValues(caseKey, ASSESS));
  }

  private AiSystemView system(String caseKey) {
    return systems.get(Objects.requireNonNull(cases.get(caseKey).systemId()));
  }

  private String doer(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> ASSESS.equals(entry.task()) && entry.by() != null)
        .reduce((earlier, later) -> later)
        .map(EvidenceEntry::by)
        .orElseGet(Doer::current);
  }
}
