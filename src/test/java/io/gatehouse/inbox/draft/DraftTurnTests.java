package io.gatehouse.inbox.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What one page sends may overtake what it sent before. */
@GatehouseTest
class DraftTurnTests {

  private static final String WHO = "risk-officer-2";

  @Autowired private Drafts drafts;

  private String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
  }

  @Test
  void staysTheLaterOneWhicheverArrivesLast() {
    keep("second", 7L, 2);
    assertThat(keep("first", 7L, 1).values()).contains("second");
    assertThat(kept().values()).contains("second");
    assertThat(kept().page()).isEqualTo(7);
    keep("third", 7L, 3);
    assertThat(kept().values()).contains("third");
  }

  @Test
  void isComparedOnOnePageOnly() {
    keep("here", 7L, 5);
    keep("elsewhere", 8L, 1);
    assertThat(kept().values()).contains("elsewhere");
    keep("by who does not say", null, 0);
    assertThat(kept().values()).contains("by who does not say");
    assertThat(kept().page()).isNull();
    keep("here again", 7L, 1);
    assertThat(kept().values()).contains("here again");
  }

  private Draft keep(String reason, @Nullable Long page, long turn) {
    var values = JsonNodeFactory.instance.objectNode().put("reason", reason);
    return drafts.keep(task, WHO, new Typed(values, page, turn));
  }

  private Draft kept() {
    return drafts.find(task, WHO).orElseThrow();
  }
}
