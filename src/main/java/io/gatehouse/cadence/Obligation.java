package io.gatehouse.cadence;

import io.gatehouse.calendar.Cadence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What the organisation owes again and again; its id is the key of the case that waits for it. */
@Entity
class Obligation {

  static final String WAITING = "waiting";
  static final String RUNNING = "running";
  static final String PAUSED = "paused";
  static final String ENDED = "ended";

  /** After this a review that was put off is asked for again. */
  private static final Period AGAIN = Period.ofDays(7);

  private static final String PLANNED = "planned";

  @Id private String id;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private @Nullable String subject;

  private @Nullable String level;
  private String every;
  private String lead;
  private String anchor;
  private boolean own;
  private LocalDate countedFrom;
  private LocalDate nextOn;
  private @Nullable LocalDate notBefore;
  private @Nullable LocalDate pausedUntil;
  private String state;
  private boolean endsAfter;

  @Version private @Nullable Long revision;

  protected Obligation() {}

  Obligation(String id, Owed owed, Cadence cadence, LocalDate first) {
    this.id = id;
    this.kind = owed.kind();
    this.subject = owed.subject();
    this.level = owed.level();
    this.nextOn = first;
    this.countedFrom = first.minus(cadence.every());
    this.state = WAITING;
    follow(cadence);
  }

  private void follow(Cadence cadence) {
    every = cadence.every().toString();
    lead = cadence.lead().toString();
    anchor = cadence.planned() ? PLANNED : "completion";
  }

  String id() {
    return id;
  }

  Owed owed() {
    return new Owed(kind, subject, level);
  }

  Cadence cadence() {
    return new Cadence(Period.parse(every), Period.parse(lead), anchor.equals(PLANNED));
  }

  LocalDate next() {
    return nextOn;
  }

  String state() {
    return state;
  }

  /** Whether its interval was set by hand, and not by the table. */
  boolean own() {
    return own;
  }

  boolean endsAfter() {
    return endsAfter;
  }

  @Nullable LocalDate pausedUntil() {
    return pausedUntil;
  }

  long revision() {
    return revision == null ? 0 : revision;
  }

  /** On which day the review is begun. */
  LocalDate begins() {
    LocalDate begun = cadence().begins(nextOn);
    return notBefore == null || notBefore.isBefore(begun) ? begun : notBefore;
  }

  void rate(String criticality) {
    level = criticality;
  }

  void waits() {
    state = WAITING;
    pausedUntil = null;
  }

  void begin() {
    state = RUNNING;
  }

  /** The review was held to its end. */
  void held(LocalDate today) {
    nextOn = cadence().nextAfter(nextOn, today);
    countedFrom = anchor.equals(PLANNED) ? nextOn.minus(Period.parse(every)) : today;
    notBefore = null;
  }

  /** The review was withdrawn, or another one was under way: it is still owed. */
  void putOff(LocalDate today) {
    LocalDate again = today.plus(AGAIN);
    notBefore = again.isBefore(nextOn) ? nextOn : again;
  }

  /** The table says another interval now; no other one where it was set by hand. */
  boolean follow(Cadence said, LocalDate today) {
    if (own || said.equals(cadence())) {
      return false;
    }
    change(said, today);
    return true;
  }

  /** Sets the interval by hand. */
  void set(Cadence byHand, LocalDate today) {
    own = true;
    change(byHand, today);
  }

  /** Gives the interval back to the table. */
  void giveBack(Cadence said, LocalDate today) {
    own = false;
    change(said, today);
  }

  private void change(Cadence present, LocalDate today) {
    if (!present.every().toString().equals(every) && !state.equals(RUNNING)) {
      nextOn = present.moved(nextOn, countedFrom, Period.parse(every), today);
    }
    follow(present);
  }

  void next(LocalDate day) {
    nextOn = day;
    countedFrom = day.minus(Period.parse(every));
    notBefore = null;
  }

  void pause(LocalDate until) {
    state = PAUSED;
    pausedUntil = until;
  }

  /** The review that is under way is the last one. */
  void endAfterReview() {
    endsAfter = true;
  }

  void end() {
    state = ENDED;
    pausedUntil = null;
  }
}
