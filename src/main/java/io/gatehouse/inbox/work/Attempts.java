package io.gatehouse.inbox.work;

import io.gatehouse.inbox.TaskRefused;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/**
 * Does something with a task in a transaction of its own, and again when others worked on the same
 * case at the same moment: each new look tells whether it is still theirs to do.
 */
@Component
class Attempts {

  private static final int MOST = 6;

  /** Serialization failure, deadlock. */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

  private final IdentityService identity;
  private final TransactionTemplate transaction;

  Attempts(IdentityService identity, PlatformTransactionManager transactions) {
    this.identity = identity;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What is done; told whether somebody came in between before. */
  @FunctionalInterface
  interface Work {
    void run(boolean again);
  }

  void as(String account, Work work) {
    Authentication before = identity.getCurrentAuthentication();
    identity.setAuthentication(account, List.of());
    try {
      repeat(work);
    } finally {
      identity.setAuthentication(before);
    }
  }

  private void repeat(Work work) {
    for (int attempt = 1; ; attempt++) {
      boolean again = attempt > 1;
      try {
        transaction.executeWithoutResult(status -> work.run(again));
        return;
      } catch (RuntimeException e) {
        // also what the process calls may refuse, which the engine wraps
        ErrorResponseException refusal = find(e, ErrorResponseException.class);
        if (refusal != null) {
          throw refusal;
        }
        if (!isCollision(e)) {
          throw e;
        }
        if (attempt == MOST) {
          throw TaskRefused.busy();
        }
      }
    }
  }

  private static boolean isCollision(RuntimeException e) {
    SQLException sql = find(e, SQLException.class);
    return find(e, OptimisticLockingException.class) != null
        || sql != null && COLLISIONS.contains(sql.getSQLState());
  }

  private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
