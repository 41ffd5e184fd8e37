package io.gatehouse.platform.time;

import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Stops the engine's job executor for as long as the clock is moved: it locks jobs by that clock.
 */
@Component
@ConditionalOnTimeMachine
class EnginePause {

  private static final long LOOK_AGAIN_NANOS = 5_000_000;

  private final ProcessEngine engine;
  private final ObjectProvider<TaskExecutor> threads;

  EnginePause(
      ProcessEngine engine,
      @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads) {
    this.engine = engine;
    this.threads = threads;
  }

  void during(Runnable work) {
    JobExecutor executor = executor();
    boolean active = executor != null && executor.isActive();
    if (active) {
      executor.shutdown();
      awaitIdle();
    }
    try {
      work.run();
    } finally {
      if (active) {
        executor.start();
      }
    }
  }

  private JobExecutor executor() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }

  private void awaitIdle() {
    if (threads.getIfAvailable() instanceof ThreadPoolTaskExecutor pool) {
      while (pool.getActiveCount() > 0 || pool.getQueueSize() > 0) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    }
  }
}
