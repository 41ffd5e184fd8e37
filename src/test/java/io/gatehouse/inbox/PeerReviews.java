package io.gatehouse.inbox;

import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;

/** A small process of two tasks under four eyes, for tests of the inbox alone. */
public class PeerReviews {

  private final RepositoryService repository;
  private final IdentityService identity;
  private final TaskService tasks;
  private final Cases cases;

  PeerReviews(
      RepositoryService repository, IdentityService identity, TaskService tasks, Cases cases) {
    this.repository = repository;
    this.identity = identity;
    this.tasks = tasks;
    this.cases = cases;
    repository
        .createDeployment()
        .name("peer-review")
        .enableDuplicateFiltering(false)
        .addClasspathResource("inbox/peer-review.bpmn")
        .addClasspathResource("inbox/review-report.form")
        .deploy();
  }

  /** A new case, waiting for its report; answers its key. */
  public String aReview() {
    return aReview(Map.of());
  }

  /** The same with what was filled in to start it. */
  public String aReview(Map<String, Object> values) {
    return cases.start(new NewCase("peer-review", null, null, "developer", null, values), Map.of());
  }

  /** A new case whose report somebody wrote. */
  public String aReviewOfReportBy(String author) {
    String key = aReview();
    as(author, () -> tasks.complete(task(key)));
    return key;
  }

  /** Completes the review of a report at the engine itself. */
  public void completeAccepted(String task) {
    tasks.complete(task, Map.of("verdict", "accepted"));
  }

  /** The one open task of a case. */
  public String task(String caseKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).singleResult().getId();
  }

  /** Does something as the signed-in account. */
  public void as(String account, Runnable work) {
    as(
        account,
        () -> {
          work.run();
          return null;
        });
  }

  public <T> T as(String account, Callable<T> work) {
    identity.setAuthentication(account, List.of());
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      identity.clearAuthentication();
    }
  }
}
