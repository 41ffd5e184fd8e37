package io.gatehouse.inbox.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class CasesTests {

  @Autowired private Cases cases;
  @Autowired private RuntimeService runtime;

  @Test
  void sayHowOneEndedThatReachedNoEnd(@Autowired AutowireCapableBeanFactory beans) {
    String key = beans.createBean(PeerReviews.class).aReview();
    var instance =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult();
    runtime.deleteProcessInstance(instance.getId(), "its parent ended");

    assertThatThrownBy(() -> cases.withdraw(key, "developer", "Not needed"))
        .isInstanceOf(CaseNotOpen.class)
        .hasMessage(key + " ended already: withdrawn.");
  }
}
