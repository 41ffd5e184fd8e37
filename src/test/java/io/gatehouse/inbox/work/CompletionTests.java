package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** What somebody is told after they completed a task. */
@GatehouseTest
class CompletionTests {

  @Autowired private MockMvc web;
  @Autowired private TaskWork work;
  @Autowired private Cases cases;
  @Autowired private Systems systems;

  private PeerReviews reviews;
  private String key;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    String system = systems.register(SystemDraft.of(Map.of("name", "Scale reader")), "test");
    var about = new NewCase("peer-review", system, null, "developer", null, Map.of());
    key = cases.start(about, Map.of());
  }

  @Test
  void saysWhatComesNextAndWhoHasIt() throws Exception {
    String report = reviews.task(key);
    work.complete(report, "risk-officer", Map.of());

    Done done = told(report, "risk-officer");

    assertThat(done.title()).isEqualTo("“Write report” is done.");
    assertThat(done.about()).isEqualTo("Scale reader, " + key);
    assertThat(done.ahead())
        .containsExactly(new Done.Ahead(reviews.task(key), "Review report, with risk-officer-2"));
    assertThat(done.ended()).isNull();
  }

  @Test
  void saysThatTheCaseEnded() throws Exception {
    work.complete(reviews.task(key), "risk-officer", Map.of());
    String review = reviews.task(key);
    work.complete(review, "risk-officer-2", Map.of("verdict", "accepted"));

    Done done = told(review, "risk-officer-2");

    assertThat(done.ended()).isEqualTo("The case has ended: Report accepted.");
    assertThat(done.ahead()).isEmpty();
  }

  @Test
  void saysWhoseTheNextTaskIs() throws Exception {
    String mine = reviews.task(reviews.aReview());
    work.claim(mine, "risk-officer");
    String report = reviews.task(key);
    work.complete(report, "risk-officer", Map.of());

    MvcResult sent =
        web.perform(get("/tasks/" + report + "/done").with(user("risk-officer")))
            .andExpect(redirectedUrlPattern("/tasks/*"))
            .andReturn();

    assertThat(done(sent).yours()).startsWith("This is your next task. ");
    String next = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    web.perform(
            get(next).with(user("risk-officer")).cookie(sent.getResponse().getCookie("GATEHOUSE")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("href=\"/cases/" + key + "\">Scale reader, " + key),
                        containsString("Review report, with risk-officer-2"),
                        containsString(done(sent).yours()))));
  }

  private Done told(String task, String account) throws Exception {
    return done(web.perform(get("/tasks/" + task + "/done").with(user(account))).andReturn());
  }

  private static Done done(MvcResult sent) {
    return (Done) Objects.requireNonNull(sent.getFlashMap().get("done"));
  }
}
