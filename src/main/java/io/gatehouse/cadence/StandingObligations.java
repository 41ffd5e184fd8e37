package io.gatehouse.cadence;

import io.gatehouse.inbox.model.ModelsPublished;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.lifecycle.review.SystemReviews;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps obligations to what is published: what every organisation owes is taken on once its process
 * is there, and dates follow the table of intervals.
 */
@Component
class StandingObligations {

  private final Obligations obligations;
  private final StoredObligations stored;
  private final SystemReviews reviews;
  private final CadenceSettings settings;
  private final TransactionTemplate anew;
  private volatile boolean ready;

  StandingObligations(
      Obligations obligations,
      StoredObligations stored,
      SystemReviews reviews,
      CadenceSettings settings,
      PlatformTransactionManager transactions) {
    this.obligations = obligations;
    this.stored = stored;
    this.reviews = reviews;
    this.settings = settings;
    this.anew = new TransactionTemplate(transactions);
    this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @EventListener
  void hear(ApplicationReadyEvent started) {
    ready = true;
    anew.executeWithoutResult(begun -> follow());
  }

  /** What is published at the start is looked at when all of it is there. */
  @TransactionalEventListener
  void hear(ModelsPublished published) {
    if (ready) {
      anew.executeWithoutResult(begun -> follow());
    }
  }

  private void follow() {
    stored.lock();
    Obligations.OF_THE_ORGANISATION.stream()
        .filter(
            kind ->
                settings.standing() && !stored.existsByKind(kind)) // what somebody ended stays so
        .forEach(kind -> obligations.takeOn(Owed.byTheOrganisation(kind), null, Doer.APPLICATION));
    obligations.followTable();
    reviews.followTable();
  }
}
