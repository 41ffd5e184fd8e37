package io.gatehouse.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's timers and asynchronous steps. */
@Component
@ConditionalOnTimeMachine
class EngineJobs implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(EngineJobs.class);
  private static final int PAGE = 50;

  private final ManagementService management;
  private final Clock clock;

  EngineJobs(ManagementService management, Clock clock) {
    this.management = management;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Instant after) {
    return first(jobs().withRetriesLeft().duedateHigherThan(Date.from(after)))
        .map(job -> job.getDuedate().toInstant());
  }

  /** A job that fails is put off or given up by the engine, as it would be at any other time. */
  @Override
  public boolean run() {
    Set<String> stuck = new HashSet<>();
    boolean ran = false;
    for (List<Job> page = due(stuck); !page.isEmpty(); page = due(stuck)) {
      for (Job job : page) {
        if (run(job)) {
          ran = true;
        } else {
          stuck.add(job.getId());
        }
      }
    }
    return ran;
  }

  private boolean run(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException e) {
      log.warn("What fell due at {} failed: {}", job.getDuedate(), e.getMessage());
      return false;
    }
  }

  private List<Job> due(Set<String> stuck) {
    return jobs().executable().listPage(0, PAGE + stuck.size()).stream()
        .filter(job -> !stuck.contains(job.getId()))
        .toList();
  }

  private JobQuery jobs() {
    return management.createJobQuery().active().orderByJobDuedate().asc();
  }

  private static Optional<Job> first(JobQuery query) {
    return query.listPage(0, 1).stream().findFirst();
  }
}
