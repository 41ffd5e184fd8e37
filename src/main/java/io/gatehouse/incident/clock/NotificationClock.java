package io.gatehouse.incident.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One limit of one duty: within it a first report, or a complete one, goes to somebody. */
@Entity
public class NotificationClock {

  /** What is to be done within it. */
  public enum Milestone {
    INITIAL,
    COMPLETE;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final String AUTHORITY = "market-surveillance";

  @Id private UUID id = UUID.randomUUID();
  private String caseKey = "";
  private String duty = "";
  private String milestone = "";
  private String recipient = "";
  private String basis = "";
  private boolean byLaw;
  private String role = "";
  private Instant awareAt = Instant.EPOCH;
  private Instant dueAt = Instant.EPOCH;
  private @Nullable LocalDate lastDay;
  private int triage;
  private String state = "running";
  private @Nullable Instant endedAt;
  private @Nullable String delayReason;

  protected NotificationClock() {}

  NotificationClock(String caseKey, Duty duty, Milestone milestone, Instant awareAt, int triage) {
    this.caseKey = caseKey;
    this.duty = duty.duty();
    this.milestone = milestone.key();
    recipient = duty.recipient();
    basis = duty.basis();
    byLaw = duty.byLaw();
    role = duty.role();
    this.awareAt = awareAt;
    dueAt = due(duty, milestone);
    lastDay = milestone == Milestone.INITIAL ? duty.lastDay() : null;
    this.triage = triage;
  }

  private static Instant due(Duty duty, Milestone milestone) {
    return milestone == Milestone.INITIAL ? duty.initialDue() : duty.completeDue();
  }

  /** Whether it would run the same if it began with this duty. */
  boolean agreesWith(Duty other) {
    return dueAt.equals(due(other, milestone()))
        && basis.equals(other.basis())
        && role.equals(other.role())
        && recipient.equals(other.recipient());
  }

  /** AI Act Art. 73(6): until this report is sent, the system is not to be altered. */
  public boolean holdsChanges() {
    return running() && byLaw && duty.equals(AUTHORITY) && milestone() == Milestone.INITIAL;
  }

  /** The report was sent: in time, or late for a reason. */
  void sent(Instant at, @Nullable String delayReason) {
    state = at.isAfter(dueAt) ? "missed" : "met";
    endedAt = at;
    this.delayReason = at.isAfter(dueAt) ? delayReason : null;
  }

  /** A later triage found that the duty does not apply. */
  void lapse(Instant at) {
    state = "lapsed";
    endedAt = at;
  }

  /** A later triage found another limit for the duty. */
  void replace(Instant at) {
    state = "replaced";
    endedAt = at;
  }

  public UUID id() {
    return id;
  }

  public String caseKey() {
    return caseKey;
  }

  public String duty() {
    return duty;
  }

  public Milestone milestone() {
    return Milestone.valueOf(milestone.toUpperCase(java.util.Locale.ROOT));
  }

  public String recipient() {
    return recipient;
  }

  public String basis() {
    return basis;
  }

  public boolean byLaw() {
    return byLaw;
  }

  public String role() {
    return role;
  }

  public Instant awareAt() {
    return awareAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** Until when it is in time by law, where that is counted otherwise. */
  public @Nullable LocalDate lastDay() {
    return lastDay;
  }

  /** Number of the triage that started it. */
  public int triage() {
    return triage;
  }

  /** {@code running met missed lapsed replaced}. */
  public String state() {
    return state;
  }

  public boolean running() {
    return state.equals("running");
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Why the report was late. */
  public @Nullable String delayReason() {
    return delayReason;
  }
}
