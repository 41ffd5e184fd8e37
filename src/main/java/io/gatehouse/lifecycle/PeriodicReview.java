package io.gatehouse.lifecycle;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.request.AskedFor;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The process {@code periodic-review}: a system in operation is looked at again. */
@ProcessVocabulary
public class PeriodicReview implements FormPrefill {

  public static final String PROCESS = "periodic-review";

  private static final String REVIEW = "Task_ReviewSystemInUse";
  private static final String REASSESS = "Task_ReassessRiskAndImpact";

  private final Cases cases;
  private final Systems systems;
  private final SystemReviews reviews;
  private final WorkingCalendar calendar;
  private final Evidence evidence;
  private final AskedFor askedFor;
  private final FilesToOpen files;

  PeriodicReview(
      Cases cases,
      Systems systems,
      SystemReviews reviews,
      WorkingCalendar calendar,
      Evidence evidence,
      AskedFor askedFor,
      FilesToOpen files) {
    this.cases = cases;
    this.systems = systems;
    this.reviews = reviews;
    this.calendar = calendar;
    this.evidence = evidence;
    this.askedFor = askedFor;
    this.files = files;
  }

  /** Opens a review under the lifecycle case; returns its key. */
  public String open(String caseKey) {
    AiSystemView system = systems.get(caseKey);
    String title = "Periodic review: " + system.name();
    return cases.open(
        new NewCase(PROCESS, system.id(), caseKey, askedFor.lastAsker(caseKey), title, Map.of()));
  }

  /** The next review is counted as the table says. */
  public void conclude(String caseKey) {
    reviews.held(system(caseKey));
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    AiSystemView system = system(caseKey);
    List<CaseFile> earlier = cases.ofSystem(system.id());
    Optional<CaseFile> last = lastReview(earlier, caseKey);
    Instant since =
        last.map(CaseFile::endedAt).orElseGet(() -> earlier.get(earlier.size() - 1).startedAt());
    var values = new LinkedHashMap<String, Object>();
    values.put("purpose", requireNonNullElse(system.purpose(), ""));
    values.put("since", LocalDate.ofInstant(since, calendar.zone()).toString());
    values.put("incidentsSince", count(earlier, "incident-response", since));
    values.put("changesSince", count(earlier, "change-approval", since));
    values.put("gatesSince", count(earlier, "gate-review", since));
    if (!taskKey.equals(REVIEW)) {
      FilledIn review = FilledIn.of(evidence.latestValues(caseKey, REVIEW));
      values.putAll(review.values());
      values.putAll(files.shown(files.links(review.values().get("files"))));
      String before = last.map(file -> riskSaidIn(file.key())).orElse("");
      values.put("riskBefore", before);
      values.put("assessedBefore", before.isEmpty() ? "no" : "yes");
    }
    return values;
  }

  private String riskSaidIn(String review) {
    return FilledIn.of(evidence.latestValues(review, REASSESS)).textOr("riskNow", "");
  }

  /** The review before this one, of those that were held to their end. */
  private static Optional<CaseFile> lastReview(List<CaseFile> cases, String present) {
    return cases.stream()
        .filter(file -> file.process().equals(PROCESS) && !file.key().equals(present))
        .filter(file -> file.state().equals("ended"))
        .findFirst();
  }

  private static long count(List<CaseFile> cases, String process, Instant since) {
    return cases.stream()
        .filter(file -> file.process().equals(process) && file.startedAt().isAfter(since))
        .count();
  }

  private AiSystemView system(String caseKey) {
    String systemId = cases.get(caseKey).systemId();
    if (systemId == null) {
      throw new IllegalStateException(caseKey + " concerns no system");
    }
    return systems.get(systemId);
  }
}
