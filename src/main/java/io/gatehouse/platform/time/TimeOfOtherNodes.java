package io.gatehouse.platform.time;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Looks every second whether time was moved on another node, and moves along. */
@Component
@ConditionalOnTimeMachine
class TimeOfOtherNodes implements SmartInitializingSingleton, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(TimeOfOtherNodes.class);

  private final AdjustableClock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var daemon = new Thread(work, "time-of-other-nodes");
            daemon.setDaemon(true);
            return daemon;
          });

  TimeOfOtherNodes(AdjustableClock clock) {
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    thread.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
  }

  private void follow() {
    try {
      clock.follow();
    } catch (RuntimeException e) {
      log.warn("Whether time was moved elsewhere is not known: {}", e.getMessage());
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
