package io.gatehouse.lifecycle;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** The process {@code system-registration}: from somebody's word of an AI system to its record. */
@ProcessVocabulary
public class SystemRegistration {

  public static final String PROCESS = "system-registration";

  static final String TRIAGE = "Task_TriageRegistration";
  static final String OWNERSHIP = "Task_AcceptOwnership";
  static final String CLASSIFY = "Task_ClassifyRisk";

  private static final String OWNER = "system-owner";

  private final Cases cases;
  private final Systems systems;
  private final RiskClassification classification;
  private final AiSystemLifecycle lifecycle;
  private final StageLimits limits;
  private final WorkingCalendar calendar;
  private final Evidence evidence;
  private final People people;
  private final Announcements announcements;
  private final CaseNotes notes;
  private final MessageSource messages;

  SystemRegistration(
      Cases cases,
      Systems systems,
      RiskClassification classification,
      AiSystemLifecycle lifecycle,
      StageLimits limits,
      WorkingCalendar calendar,
      Evidence evidence,
      People people,
      Announcements announcements,
      CaseNotes notes,
      MessageSource messages) {
    this.cases = cases;
    this.systems = systems;
    this.classification = classification;
    this.lifecycle = lifecycle;
    this.limits = limits;
    this.calendar = calendar;
    this.evidence = evidence;
    this.people = people;
    this.announcements = announcements;
    this.notes = notes;
    this.messages = messages;
  }

  /** Makes the record, unless an import made it; returns its reference. */
  public String record(String caseKey) {
    CaseFile file = cases.get(caseKey);
    if (file.systemId() != null) {
      return file.systemId();
    }
    Map<String, Object> told = evidence.startValues(caseKey).orElse(Map.of());
    String systemId = systems.register(SystemDraft.of(told), file.startedBy());
    cases.concern(caseKey, systemId);
    return systemId;
  }

  /**
   * Close of business of the day by which an import's system is to be looked at, as an ISO
   * date-time; null for all others, where the table of deadlines says it.
   */
  public @Nullable String triageDue(String caseKey) {
    return limits
        .known(systemOf(caseKey), "registration")
        .map(day -> calendar.due(day, "0 working days").toString())
        .orElse(null);
  }

  /** Offers ownership to whom it was last passed on to or meant for; to the role if to nobody. */
  public void proposeOwner(String caseKey) {
    String systemId = systemOf(caseKey);
    proposed(caseKey).ifPresent(account -> makeOwner(account, systemId, Doer.current()));
  }

  private Optional<String> proposed(String caseKey) {
    return answers(caseKey, OWNERSHIP)
        .text("proposedOwner")
        .or(() -> answers(caseKey, TRIAGE).text("owner"))
        .or(() -> FilledIn.of(evidence.startValues(caseKey)).text("owner"))
        .filter(account -> people.find(account).isPresent());
  }

  /** Who accepted is the owner from now on. */
  public void confirmOwner(String caseKey) {
    String systemId = systemOf(caseKey);
    String owner = doer(caseKey, OWNERSHIP);
    makeOwner(owner, systemId, owner);
    systems.setOwner(systemId, owner, owner);
  }

  private void makeOwner(String account, String systemId, String by) {
    for (String other : people.holders(OWNER, systemId)) {
      if (!other.equals(account)) {
        people.revoke(other, OWNER, systemId, by);
      }
    }
    people.grant(account, OWNER, systemId, by);
  }

  /** Classes the system by what was answered; returns its AI Act category. */
  public String classify(String caseKey) {
    return classification.classify(
        caseKey, systemOf(caseKey), answers(caseKey, CLASSIFY), doer(caseKey, CLASSIFY));
  }

  /** Ends the record of a practice that AI Act Article 5 forbids; top management hears of it. */
  public void prohibit(String caseKey) {
    String systemId = systemOf(caseKey);
    end(caseKey, doer(caseKey, CLASSIFY), "lifecycle.registration.prohibited");
    announcements.tell(
        "top-management",
        caseKey,
        systemId,
        "lifecycle.mail.prohibited",
        systems.get(systemId).name(),
        doer(caseKey, CLASSIFY));
  }

  /** The system's life begins. */
  public void register(String caseKey) {
    lifecycle.begin(systems.get(systemOf(caseKey)), "design", doer(caseKey, CLASSIFY));
  }

  /** Ends the record and keeps with the other system what was reported of it. */
  public void merge(String caseKey) {
    FilledIn triage = answers(caseKey, TRIAGE);
    String into = triage.textOr("mergeInto", "");
    String by = doer(caseKey, TRIAGE);
    end(caseKey, by, "lifecycle.registration.merged", into, triage.textOr("reason", ""));
    notes.notedOnSystem(
        into,
        new Heading("lifecycle.note.merged", "A.4.2", caseKey),
        by,
        systems.get(systemOf(caseKey)).draft().values());
  }

  public void dismiss(String caseKey) {
    String reason = answers(caseKey, TRIAGE).textOr("reason", "");
    end(caseKey, doer(caseKey, TRIAGE), "lifecycle.registration.dismissed", reason);
  }

  @EventListener
  void hear(CaseEnded ended) {
    if (ended.process().equals(PROCESS)
        && cases.get(ended.caseKey()).state().equals("withdrawn")
        && cases.get(ended.caseKey()).systemId() != null) {
      end(ended.caseKey(), Doer.current(), "lifecycle.registration.withdrawn");
    }
  }

  private void end(String caseKey, String by, String message, Object... facts) {
    systems.end(systemOf(caseKey), messages.getMessage(message, facts, Locale.ENGLISH), by);
  }

  private FilledIn answers(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  private String systemOf(String caseKey) {
    String systemId = cases.get(caseKey).systemId();
    if (systemId == null) {
      throw new IllegalStateException(caseKey + " concerns no system");
    }
    return systemId;
  }

  private String doer(String caseKey, String task) {
    return evidence.of(caseKey).stream()
        .filter(entry -> task.equals(entry.task()) && entry.by() != null)
        .reduce((earlier, later) -> later)
        .map(EvidenceEntry::by)
        .map(by -> requireNonNullElse(by, Doer.APPLICATION))
        .orElse(Doer.APPLICATION);
  }
}
