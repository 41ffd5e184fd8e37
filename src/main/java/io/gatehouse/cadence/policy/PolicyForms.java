package io.gatehouse.cadence.policy;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of a policy review show. */
@Component
class PolicyForms implements FormPrefill {

  private final Cases cases;
  private final Evidence evidence;
  private final People people;
  private final FilesToOpen files;
  private final WorkingCalendar calendar;
  private final MessageSource messages;

  PolicyForms(
      Cases cases,
      Evidence evidence,
      People people,
      FilesToOpen files,
      WorkingCalendar calendar,
      MessageSource messages) {
    this.cases = cases;
    this.evidence = evidence;
    this.people = people;
    this.files = files;
    this.calendar = calendar;
    this.messages = messages;
  }

  @Override
  public String process() {
    return PolicyReview.PROCESS;
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    var values = new LinkedHashMap<String, Object>();
    values.put("people", SelectOptions.people(people.all()));
    values.put("rolesNow", rolesNow());
    Optional<CaseFile> before = approvedBefore(caseKey);
    values.put("reviewedBefore", before.isPresent() ? "yes" : "no");
    before.ifPresent(file -> values.putAll(inForce(file)));
    FilledIn approval = answers(caseKey, PolicyReview.APPROVE);
    approval.text("reason").ifPresent(reason -> values.put("reworkReason", reason));
    values.put("round", approval.values().isEmpty() ? "first" : "again");
    FilledIn review = answers(caseKey, PolicyReview.REVIEW);
    List.of("policyVersion", "policyChange", "policyChanges")
        .forEach(key -> review.text(key).ifPresent(text -> values.put(key, text)));
    values.putAll(files.shown(files.links(review.values().get("files"))));
    if (taskKey.equals(PolicyReview.APPROVE)) {
      found(caseKey, PolicyReview.OTHERS, "agreement", "otherPolicies", values);
      found(caseKey, PolicyReview.ROLES, "responsibilities", "rolesFound", values);
    }
    return values;
  }

  private void found(
      String caseKey, String task, String answer, String findings, Map<String, Object> values) {
    FilledIn filledIn = answers(caseKey, task);
    filledIn.text(answer).ifPresent(text -> values.put(answer, text));
    filledIn.text("findings").ifPresent(text -> values.put(findings, text));
  }

  /** The newest policy review that was held to its end. */
  private Optional<CaseFile> approvedBefore(String caseKey) {
    String obligation = cases.get(caseKey).parent();
    return obligation == null
        ? Optional.empty()
        : cases.childrenOf(obligation).stream()
            .filter(file -> file.process().equals(PolicyReview.PROCESS))
            .filter(file -> file.state().equals("ended"))
            .findFirst();
  }

  private Map<String, Object> inForce(CaseFile file) {
    Instant approved =
        evidence.of(file.key()).stream()
            .filter(entry -> PolicyReview.APPROVE.equals(entry.task()))
            .map(EvidenceEntry::at)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return Map.of(
        "versionBefore",
        answers(file.key(), PolicyReview.REVIEW).textOr("policyVersion", ""),
        "approvedBefore",
        LocalDate.ofInstant(approved, calendar.zone()).toString());
  }

  /** "risk-officer: mara, noor", a line a role; what nobody holds says so. */
  private String rolesNow() {
    return Arrays.stream(Role.values())
        .map(role -> role.key() + ": " + holders(role))
        .collect(Collectors.joining("\n"));
  }

  private String holders(Role role) {
    List<String> holders = people.holders(role.key(), null);
    return holders.isEmpty()
        ? messages.getMessage("cadence.policy.nobody", null, Locale.ENGLISH)
        : String.join(", ", holders);
  }

  private FilledIn answers(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }
}
