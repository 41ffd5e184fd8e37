package io.gatehouse.cadence;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.model.WaitingTimers;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.lifecycle.review.ReviewRule;
import io.gatehouse.lifecycle.review.ReviewTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** The process {@code review-cadence}: one long case for each obligation. */
@ProcessVocabulary
public class ReviewCadence {

  public static final String PROCESS = "review-cadence";

  private static final String REVIEW_DUE = "Event_ReviewDue";

  private final StoredObligations obligations;
  private final ReviewTable table;
  private final SubjectNames names;
  private final Cases cases;
  private final WaitingTimers timers;
  private final WorkingCalendar calendar;
  private final RuntimeService runtime;
  private final Clock clock;

  ReviewCadence(
      StoredObligations obligations,
      ReviewTable table,
      SubjectNames names,
      Cases cases,
      WaitingTimers timers,
      WorkingCalendar calendar,
      @Lazy RuntimeService runtime,
      Clock clock) {
    this.obligations = obligations;
    this.table = table;
    this.names = names;
    this.cases = cases;
    this.timers = timers;
    this.calendar = calendar;
    this.runtime = runtime;
    this.clock = clock;
  }

  void begin(Obligation obligation, String by) {
    Map<String, Object> values = new HashMap<>();
    values.put("kind", obligation.owed().kind());
    values.put("next", obligation.next().toString());
    if (obligation.owed().subject() != null) {
      values.put("subject", obligation.owed().subject());
    }
    String title = names.title(obligation.owed());
    cases.start(new NewCase(PROCESS, null, null, by, title, values), obligation.id(), Map.of());
  }

  /** It waits from now on: opening of the day on which the review is begun, ISO date-time. */
  public String opening(String caseKey) {
    Obligation obligation = get(caseKey);
    obligation.waits();
    return calendar.opening(obligation.begins()).toString();
  }

  /** The day on which a pause ends, ISO date-time. */
  public String pauseEnd(String caseKey) {
    LocalDate until = get(caseKey).pausedUntil();
    return calendar.opening(until == null ? today() : until).toString();
  }

  /** Key of the process that holds the review, as the table says now. */
  public String process(String caseKey) {
    Owed owed = get(caseKey).owed();
    return table
        .find(owed.kind(), owed.level())
        .map(ReviewRule::process)
        .orElse(owed.kind()); // a kind that the table forgot keeps to the process of its name
  }

  /** What is reviewed, for the process that does so; null when it is the organisation itself. */
  public @Nullable String subject(String caseKey) {
    return get(caseKey).owed().subject();
  }

  /** Whether a review that somebody began otherwise is under way. */
  public boolean isUnderWay(String caseKey) {
    return names.isUnderWay(get(caseKey).owed());
  }

  /** What is reviewed already is asked for again when that review did not do. */
  public void putOff(String caseKey) {
    get(caseKey).putOff(today());
  }

  /** Opens the case of the review; returns its key. */
  public String openReview(String caseKey) {
    Obligation obligation = get(caseKey);
    obligation.begin();
    String by = Doer.current();
    return names.openReview(obligation.owed(), caseKey, by).orElseGet(() -> open(obligation, by));
  }

  private String open(Obligation obligation, String by) {
    Owed owed = obligation.owed();
    String id = obligation.id();
    Map<String, Object> values = new HashMap<>();
    values.put("due", obligation.next().toString());
    if (owed.subject() != null) {
      values.put("subject", owed.subject());
    }
    return cases.open(new NewCase(process(id), null, id, by, names.title(owed), values));
  }

  /** The next date, from the planned one or from today; a withdrawn review is still owed. */
  public void planNext(String caseKey) {
    boolean withdrawn =
        cases.childrenOf(caseKey).stream()
            .findFirst()
            .map(CaseFile::state)
            .filter("withdrawn"::equals)
            .isPresent();
    Obligation obligation = get(caseKey);
    if (withdrawn) {
      obligation.putOff(today());
    } else {
      obligation.held(today());
    }
  }

  /** Whether the review that was held is the last one. */
  public boolean isOver(String caseKey) {
    Obligation obligation = get(caseKey);
    return obligation.endsAfter()
        || table.find(obligation.owed().kind(), obligation.owed().level()).isEmpty();
  }

  @EventListener
  void hear(CaseEnded ended) {
    if (ended.process().equals(PROCESS)) {
      get(ended.caseKey()).end();
    }
  }

  /** Brings the waiting timer to the obligation's present date. */
  void moveTimer(Obligation obligation) {
    timers.move(PROCESS, obligation.id(), REVIEW_DUE, calendar.opening(obligation.begins()));
  }

  /**
   * @throws ObligationMovedOn when a review that somebody began otherwise is under way
   */
  void reviewNow(Obligation obligation) {
    if (names.isUnderWay(obligation.owed())) {
      throw new ObligationMovedOn(obligation.id(), Obligation.RUNNING);
    }
    tell(obligation, "review-requested");
  }

  void tell(Obligation obligation, String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(obligation.id())
        .correlate();
  }

  private Obligation get(String caseKey) {
    return obligations.findById(caseKey).orElseThrow(() -> new NoSuchObligation(caseKey));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
