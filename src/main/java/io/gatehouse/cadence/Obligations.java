package io.gatehouse.cadence;

import io.gatehouse.calendar.Cadence;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.model.LatestVersions;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.review.ReviewRule;
import io.gatehouse.lifecycle.review.ReviewTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to obligations: taking them on, editing, pausing and ending them. */
@Service
@Transactional
public class Obligations {

  /** What an organisation owes by itself; all else comes with what is reviewed. */
  public static final List<String> OF_THE_ORGANISATION =
      List.of("policy-review", "management-review", "internal-audit", "soa-review");

  private static final String ISO = "9.1 9.3 A.6.2.6";

  private final StoredObligations stored;
  private final ReviewCadence cadence;
  private final ReviewTable table;
  private final LatestVersions models;
  private final Cases cases;
  private final CaseNotes notes;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Obligations(
      StoredObligations stored,
      ReviewCadence cadence,
      ReviewTable table,
      LatestVersions models,
      Cases cases,
      CaseNotes notes,
      WorkingCalendar calendar,
      Clock clock) {
    this.stored = stored;
    this.cadence = cadence;
    this.table = table;
    this.models = models;
    this.cases = cases;
    this.notes = notes;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Takes an obligation on, unless it is kept already; returns its id. Nothing where the table has
   * no such kind, or the process that it names is not published yet.
   *
   * @param first when it is due first; counted from today when absent
   */
  public Optional<String> takeOn(Owed owed, @Nullable LocalDate first, String by) {
    Optional<String> kept = stored.kept(owed.kind(), owed.subject()).map(Obligation::id);
    return kept.isPresent()
        ? kept
        : possible(owed).map(rule -> begin(owed, rule.cadence(), first, by));
  }

  /** What the table says of it, where the process that it names is published. */
  public Optional<ReviewRule> possible(Owed owed) {
    return table
        .find(owed.kind(), owed.level())
        .filter(rule -> models.process(rule.process()).isPresent());
  }

  private String begin(Owed owed, Cadence said, @Nullable LocalDate first, String by) {
    LocalDate today = today();
    String id = "OBL-%d-%04d".formatted(today.getYear(), stored.nextNumber());
    LocalDate next = first == null ? today.plus(said.every()) : first;
    Obligation obligation = stored.saveAndFlush(new Obligation(id, owed, said, next));
    cadence.begin(obligation, by);
    return id;
  }

  /** What it concerns is more or less critical than it was. */
  public void rate(String kind, String subject, String level) {
    stored
        .kept(kind, subject)
        .ifPresent(
            obligation -> {
              obligation.rate(level);
              follow(obligation);
            });
  }

  /** It was reviewed without being asked to by its obligation, which counts from then. */
  public void held(String kind, String subject) {
    stored
        .kept(kind, subject)
        .filter(obligation -> !obligation.state().equals(Obligation.RUNNING))
        .ifPresent(
            obligation -> {
              obligation.held(today());
              cadence.moveTimer(obligation);
              note(obligation, "held", null, Map.of("next", obligation.next().toString()));
            });
  }

  /** When it is due next. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> next(String kind, @Nullable String subject) {
    return stored.kept(kind, subject).map(Obligation::next);
  }

  /** What it concerns is no more: nothing is owed, and a review that is under way is withdrawn. */
  public void end(String kind, String subject, String reason, String by) {
    stored.kept(kind, subject).ifPresent(obligation -> end(obligation, reason, by));
  }

  /** The review that found so is held to its end. */
  private void end(Obligation obligation, String reason, String by) {
    if (obligation.state().equals(Obligation.RUNNING)) {
      obligation.endAfterReview();
      note(obligation, "ends", by, Map.of("reason", reason));
    } else {
      cases.withdraw(obligation.id(), by, reason);
    }
  }

  /** Ends it; a review that is under way is held first, and is the last one. */
  public void end(String id, long revision, String reason, String by) {
    end(get(id, revision), reason, by);
  }

  /**
   * Sets the interval by hand, or gives it back to the table.
   *
   * @param byHand null where the table is to say it
   * @param next null where it follows from the interval
   */
  public void edit(
      String id,
      long revision,
      @Nullable Cadence byHand,
      @Nullable LocalDate next,
      String reason,
      String by) {
    Obligation obligation = get(id, revision);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("everyBefore", obligation.cadence().every().toString());
    values.put("nextBefore", obligation.next().toString());
    if (byHand == null) {
      obligation.giveBack(said(obligation).orElse(obligation.cadence()), today());
    } else {
      obligation.set(byHand, today());
    }
    if (next != null) {
      obligation.next(next);
    }
    values.put("every", obligation.cadence().every().toString());
    values.put("lead", obligation.cadence().lead().toString());
    values.put("next", obligation.next().toString());
    values.put("reason", reason);
    cadence.moveTimer(obligation);
    note(obligation, "edited", by, values);
  }

  public void pause(String id, long revision, LocalDate until, String reason, String by) {
    Obligation obligation = inState(id, revision, Obligation.WAITING);
    obligation.pause(until);
    note(obligation, "paused", by, Map.of("until", until.toString(), "reason", reason));
    stored.flush();
    cadence.tell(obligation, "obligation-paused");
  }

  public void resume(String id, long revision, String by) {
    Obligation obligation = inState(id, revision, Obligation.PAUSED);
    note(obligation, "resumed", by, Map.of());
    cadence.tell(obligation, "obligation-resumed");
  }

  /** Holds the review now, whenever it would be due. */
  public void reviewNow(String id, long revision, String reason, String by) {
    Obligation obligation = inState(id, revision, Obligation.WAITING);
    note(obligation, "requested", by, Map.of("reason", reason));
    cadence.reviewNow(obligation);
  }

  /** Another version of the table may mean other intervals. */
  public void followTable() {
    stored.findByStateNot(Obligation.ENDED).forEach(this::follow);
  }

  private void follow(Obligation obligation) {
    Cadence before = obligation.cadence();
    LocalDate next = obligation.next();
    said(obligation)
        .filter(said -> obligation.follow(said, today()))
        .ifPresent(
            said -> {
              cadence.moveTimer(obligation);
              note(
                  obligation,
                  "followed",
                  null,
                  Map.of(
                      "everyBefore", before.every().toString(),
                      "every", said.every().toString(),
                      "lead", said.lead().toString(),
                      "nextBefore", next.toString(),
                      "next", obligation.next().toString()));
            });
  }

  private Optional<Cadence> said(Obligation obligation) {
    Owed owed = obligation.owed();
    return table.find(owed.kind(), owed.level()).map(ReviewRule::cadence);
  }

  private void note(
      Obligation obligation, String what, @Nullable String by, Map<String, Object> values) {
    notes.noted(obligation.id(), new Heading("cadence.note." + what, ISO), by, values);
  }

  private Obligation inState(String id, long revision, String state) {
    Obligation obligation = get(id, revision);
    if (!obligation.state().equals(state)) {
      throw new ObligationMovedOn(id, obligation.state());
    }
    return obligation;
  }

  private Obligation get(String id, long revision) {
    Obligation obligation = stored.findById(id).orElseThrow(() -> new NoSuchObligation(id));
    if (obligation.revision() != revision || obligation.state().equals(Obligation.ENDED)) {
      throw new ObligationMovedOn(id, obligation.state());
    }
    return obligation;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
