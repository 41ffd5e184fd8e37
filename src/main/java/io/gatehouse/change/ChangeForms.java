package io.gatehouse.change;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of a change show, and of which systems one may be asked for. */
@Component
class ChangeForms implements FormPrefill {

  /** More than this, and a list to choose from is no help. */
  private static final int OFFERED = 2_000;

  private final Systems systems;
  private final People people;
  private final ChangeAnswers answers;
  private final ChangeClassification classification;
  private final FilesToOpen files;

  ChangeForms(
      Systems systems,
      People people,
      ChangeAnswers answers,
      ChangeClassification classification,
      FilesToOpen files) {
    this.systems = systems;
    this.people = people;
    this.answers = answers;
    this.classification = classification;
    this.files = files;
  }

  @Override
  public String process() {
    return ChangeApproval.PROCESS;
  }

  @Override
  public Map<String, Object> atStart(String account) {
    return Map.of("systems", SelectOptions.systems(toBeChangedBy(account)));
  }

  /** Those that they own or hold a role for, be it as one for all systems. */
  private List<AiSystemView> toBeChangedBy(String account) {
    boolean any = worksOnAll(account);
    Set<String> theirs = people.systemsOf(account);
    return systems.notEnded(OFFERED).stream()
        .filter(system -> any || account.equals(system.owner()) || theirs.contains(system.id()))
        .toList();
  }

  private boolean worksOnAll(String account) {
    return Arrays.stream(Role.values())
        .filter(role -> role.perSystem() || role == Role.COMPLIANCE_LEAD)
        .anyMatch(role -> people.holds(account, role.key(), null));
  }

  /** Ended systems are not offered: whoever names one all the same hears why. */
  @Override
  public Map<String, String> refusals(Map<String, Object> given) {
    var asked = new FilledIn(given);
    return asked
        .text("systemId")
        .flatMap(systems::find)
        .flatMap(system -> classification.refusal(system, asked))
        .map(why -> Map.of("systemId", why))
        .orElseGet(Map::of);
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    AiSystemView system = systems.get(answers.systemOf(caseKey));
    var values = new LinkedHashMap<>(answers.asked(caseKey).values());
    values.putIfAbsent("newVersion", ""); // a revision may have dropped it
    values.put("versioned", yesOrNo(!values.get("newVersion").toString().isBlank()));
    values.put("riskClass", requireNonNullElse(system.riskClass(), "unknown"));
    Optional<String> rework = answers.reworkReason(caseKey);
    rework.ifPresent(reason -> values.put("reworkReason", reason));
    values.put("revised", yesOrNo(rework.isPresent()));
    FilledIn impact = answers.of(caseKey, ChangeApproval.ASSESS);
    FilledIn made = made(caseKey);
    values.put("assessed", yesOrNo(!impact.values().isEmpty()));
    values.put("implemented", yesOrNo(!made.values().isEmpty()));
    reason(caseKey, ChangeApproval.APPROVE_AS_OWNER, "approval", "approved")
        .ifPresent(reason -> values.put("ownerReason", reason));
    rollBackReason(caseKey).ifPresent(reason -> values.put("rollBackReason", reason));
    values.putAll(files.shown(toOpen(impact, made)));
    return values;
  }

  private FilledIn made(String caseKey) {
    FilledIn atOnce = answers.of(caseKey, ChangeApproval.IMPLEMENT_AT_ONCE);
    return atOnce.values().isEmpty() ? answers.of(caseKey, ChangeApproval.IMPLEMENT) : atOnce;
  }

  private Optional<String> rollBackReason(String caseKey) {
    return reason(caseKey, ChangeApproval.VERIFY, "verification", "roll-back")
        .or(() -> reason(caseKey, ChangeApproval.APPROVE_AFTERWARDS, "approval", "rejected"));
  }

  private Optional<String> reason(String caseKey, String task, String outcome, String value) {
    FilledIn decided = answers.of(caseKey, task);
    return decided.text(outcome).filter(value::equals).flatMap(same -> decided.text("reason"));
  }

  private String toOpen(FilledIn... filledIn) {
    return Stream.of(filledIn)
        .map(one -> files.links(one.values().get("files")))
        .filter(links -> !links.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
