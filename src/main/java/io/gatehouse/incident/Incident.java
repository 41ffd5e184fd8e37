package io.gatehouse.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What is known of an incident now. */
@Entity
@DynamicUpdate
public class Incident {

  @Id private String caseKey = "";
  private String what = "";
  private @Nullable String systemId;
  private @Nullable String version;
  private String reportedBy = "";
  private Instant reportedAt = Instant.EPOCH;
  private Instant awareAt = Instant.EPOCH;
  private String impression = "unknown";
  private boolean drill;
  private String state = "reported";
  private @Nullable Integer severity;
  private @Nullable Integer gravest;
  private boolean serious;
  private int triages;
  private @Nullable String suspendedSystem;
  private @Nullable Instant containedAt;
  private @Nullable Instant endedAt;

  protected Incident() {}

  Incident(String caseKey, Report report, String reportedBy, Instant now) {
    this.caseKey = caseKey;
    what = report.what();
    systemId = report.systemId();
    this.reportedBy = reportedBy;
    reportedAt = inMillis(now);
    awareAt = inMillis(report.aware() == null ? now : report.aware());
    impression = report.impression();
    drill = report.drill();
  }

  /** The engine keeps no finer moments, and a task is due when its clock is. */
  private static Instant inMillis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }

  void acknowledged() {
    state = "acknowledged";
  }

  /** A later triage changes what is known, not how far the response has come. */
  void triaged(Triage triage, int severity, boolean serious) {
    if (triages == 0) {
      state = "triaged";
    }
    triages++;
    systemId = triage.systemId() == null ? systemId : triage.systemId();
    version = triage.version();
    this.severity = severity;
    gravest = gravest == null ? severity : Math.min(gravest, severity);
    this.serious = serious;
  }

  void contained(Instant at) {
    state = "contained";
    containedAt = at;
  }

  /** A later triage may find that it was another one. */
  void suspends(String system) {
    suspendedSystem = system;
  }

  void analysed() {
    state = "analysed";
  }

  void learned() {
    state = "learned";
  }

  /**
   * @param how {@code closed}, {@code dismissed} or {@code withdrawn}
   */
  void ended(String how, Instant at) {
    state = how;
    endedAt = at;
  }

  public String caseKey() {
    return caseKey;
  }

  public String what() {
    return what;
  }

  public @Nullable String systemId() {
    return systemId;
  }

  /** Of the system; none where nobody knows it. */
  public @Nullable String version() {
    return version;
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** The moment from which every clock runs. */
  public Instant awareAt() {
    return awareAt;
  }

  /** How bad it looked to who reported it: {@code severe serious limited minor unknown}. */
  public String impression() {
    return impression;
  }

  public boolean drill() {
    return drill;
  }

  public String state() {
    return state;
  }

  public boolean open() {
    return endedAt == null;
  }

  /** 1 is the highest, 4 the lowest; none before triage. */
  public @Nullable Integer severity() {
    return severity;
  }

  /** The highest severity that any triage found; none before the first. */
  public @Nullable Integer gravest() {
    return gravest;
  }

  /** Whether it is a serious incident in the sense of AI Act Art. 3(49). */
  public boolean serious() {
    return serious;
  }

  /** How often it has been triaged. */
  public int triages() {
    return triages;
  }

  /** Whether a system was suspended to contain it. */
  public boolean suspended() {
    return suspendedSystem != null;
  }

  /** The system that was suspended to contain it. */
  public @Nullable String suspendedSystem() {
    return suspendedSystem;
  }

  public @Nullable Instant containedAt() {
    return containedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
