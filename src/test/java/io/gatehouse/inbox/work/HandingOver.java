package io.gatehouse.inbox.work;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Remark;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A review that somebody may give to somebody else, and what is seen of it. */
@GatehouseTest
abstract class HandingOver {

  @Autowired protected MockMvc web;
  @Autowired protected Evidence evidence;
  @Autowired protected TaskWork work;
  @Autowired protected OpenTasks open;

  protected String key;
  protected String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    key = reviews.aReviewOfReportBy("risk-officer");
    task = reviews.task(key);
  }

  protected String assignee() {
    return open.find(task).orElseThrow().assignee();
  }

  protected List<EvidenceEntry> of(Remark remark) {
    return evidence.of(key).stream().filter(remark::is).toList();
  }

  protected ResultActions page(String path, String account) throws Exception {
    return web.perform(get(path).with(user(account)));
  }

  protected ResultActions send(String path, String account, String... named) throws Exception {
    var request = post(path).with(user(account)).with(csrf());
    for (int i = 0; i < named.length; i += 2) {
      request.param(named[i], named[i + 1]);
    }
    return web.perform(request);
  }
}
