package io.gatehouse.improvement;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The process {@code action-follow-up}: an action with owner and date, checked by who asked. */
@ProcessVocabulary
public class ActionFollowUp implements FormPrefill {

  public static final String PROCESS = "action-follow-up";

  private static final String CARRY_OUT = "Task_CarryOutAction";
  private static final String CHECK = "Task_CheckAction";

  /** What the checker is proposed as time to do it again. */
  private static final String AGAIN = "10 working days";

  private final Cases cases;
  private final Evidence evidence;
  private final People people;
  private final WorkingCalendar calendar;
  private final FilesToOpen files;
  private final Clock clock;

  ActionFollowUp(
      Cases cases,
      Evidence evidence,
      People people,
      WorkingCalendar calendar,
      FilesToOpen files,
      Clock clock) {
    this.cases = cases;
    this.evidence = evidence;
    this.people = people;
    this.calendar = calendar;
    this.files = files;
    this.clock = clock;
  }

  /** Starts a case of its own for the action; returns its key. */
  public String ask(Action action) {
    return cases.start(
        new NewCase(
            PROCESS,
            action.systemId(),
            action.source(),
            action.asker(),
            action.action(),
            action.values()),
        Map.of());
  }

  public String owner(String caseKey) {
    return asked(caseKey).textOr("owner", asker(caseKey));
  }

  public String asker(String caseKey) {
    return cases.get(caseKey).startedBy();
  }

  /**
   * Close of business of the day that was asked for, or of the one set when it was to be done
   * again, as an ISO date-time.
   */
  public String due(String caseKey) {
    return day(caseKey)
        .map(day -> day.atTime(17, 0).atZone(calendar.zone()).toInstant().toString())
        .orElseThrow(() -> new IllegalStateException(caseKey + " has no date"));
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public Map<String, Object> atStart(String account) {
    return offered();
  }

  private Map<String, Object> offered() {
    return Map.of("people", SelectOptions.people(people.all()));
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    var values = new LinkedHashMap<>(offered());
    values.putAll(asked(caseKey).values());
    day(caseKey).ifPresent(day -> values.put("due", day.toString()));
    values.put("asker", asker(caseKey));
    Optional<String> missing = checked(caseKey).text("reason");
    missing.ifPresent(reason -> values.put("missing", reason));
    values.put("round", missing.isPresent() ? "again" : "first");
    values.put("newDue", proposal().toString());
    FilledIn carriedOut = FilledIn.of(evidence.latestValues(caseKey, CARRY_OUT));
    carriedOut.text("done").ifPresent(done -> values.put("done", done));
    values.putAll(files.shown(files.links(carriedOut.values().get("files"))));
    return values;
  }

  private Optional<LocalDate> day(String caseKey) {
    return checked(caseKey).date("newDue").or(() -> asked(caseKey).date("due"));
  }

  private FilledIn checked(String caseKey) {
    return FilledIn.of(evidence.latestValues(caseKey, CHECK));
  }

  private LocalDate proposal() {
    return LocalDate.ofInstant(calendar.due(clock.instant(), AGAIN), calendar.zone());
  }

  private FilledIn asked(String caseKey) {
    return FilledIn.of(evidence.startValues(caseKey));
  }
}
