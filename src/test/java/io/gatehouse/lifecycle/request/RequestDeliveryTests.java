package io.gatehouse.lifecycle.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestDeliveryTests {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  private final Requests requests = mock();
  private final SystemRequests stored = mock();
  private final RecurringTask<Void> task =
      new RequestDelivery(requests, stored).deliverWaitingRequests();

  @Test
  void triesEverySystemAndFailsAtTheEnd() {
    when(stored.systemsThatWait()).thenReturn(List.of("AIS-1", "AIS-2", "AIS-3"));
    doThrow(new IllegalStateException("no such case")).when(requests).deliverWaiting("AIS-1");

    assertThatThrownBy(() -> task.execute(run(), mock(ExecutionContext.class)))
        .hasMessageContaining("AIS-1")
        .hasMessageNotContaining("AIS-2");

    verify(requests).deliverWaiting("AIS-2");
    verify(requests).deliverWaiting("AIS-3");
  }

  @Test
  void isRetriedWithinTheHour() {
    ExecutionOperations<Void> operations = mock();
    var failed = ExecutionComplete.failure(new Execution(NOW, run()), NOW, NOW, new Exception());

    task.getFailureHandler().onFailure(failed, operations);

    verify(operations).reschedule(any(), eq(NOW.plus(Duration.ofHours(1))));
  }

  private TaskInstance<Void> run() {
    return new TaskInstance<>(task.getName(), RecurringTask.INSTANCE);
  }
}
