package io.gatehouse.inbox.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.work.TaskWork;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class BulkActionsTests {

  @Autowired private MockMvc web;
  @Autowired private TaskWork work;
  @Autowired private OpenTasks open;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void claimsEachAndTellsOfThoseThatOthersTook() throws Exception {
    String mine = aTask();
    String alsoMine = aTask();
    String theirs = aTask();
    work.claim(theirs, "risk-officer-2");

    BulkNotice told = told("claim", "risk-officer", null, mine, theirs, alsoMine, mine);

    assertThat(assignee(mine)).isEqualTo("risk-officer");
    assertThat(assignee(alsoMine)).isEqualTo("risk-officer");
    assertThat(assignee(theirs)).isEqualTo("risk-officer-2");
    assertThat(told.title()).isEqualTo("2 claimed, 1 not.");
    assertThat(told.left())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).contains("risk-officer-2 claimed this at"));
  }

  @Test
  void namesTheTaskThatFourEyesForbid() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");
    String task = reviews.task(key);

    var answer =
        web.perform(
                post("/inbox/claim").param("task", task).with(user("risk-officer")).with(csrf()))
            .andReturn()
            .getResponse();

    web.perform(get("/").cookie(answer.getCookies()).with(user("risk-officer")))
        .andExpect(content().string(containsString("You did “Write report”")))
        .andExpect(content().string(containsString("None claimed, 1 not.")))
        .andExpect(
            content().string(containsString("href=\"/tasks/" + task + "\">Review report, " + key)));
  }

  @Test
  void doesNotNameWhatIsNotTheirsToRead() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    assertThat(told("claim", "supplier-manager", null, task, "no-such-task").left())
        .hasSize(2)
        .allSatisfy(left -> assertThat(left.task()).isNull());
    assertThat(assignee(task)).isNull();
  }

  @Test
  void releasesWhatTheyHave() throws Exception {
    String one = aTask();
    String other = aTask();
    List.of(one, other).forEach(task -> work.claim(task, "risk-officer"));

    assertThat(told("release", "risk-officer", null, one, other).title())
        .isEqualTo("You gave 2 tasks back.");
    assertThat(assignee(one)).isNull();
    assertThat(assignee(other)).isNull();
  }

  @Test
  void delegatesWhatFourEyesAllowTheOther() throws Exception {
    String free = aTask();
    String writtenByThem = reviews.task(reviews.aReviewOfReportBy("risk-officer-2"));

    BulkNotice told = told("delegate", "risk-officer", "risk-officer-2", free, writtenByThem);

    assertThat(told.title()).isEqualTo("1 given to somebody else, 1 not.");
    assertThat(told.left())
        .singleElement()
        .satisfies(
            left ->
                assertThat(left.reason())
                    .isEqualTo(
                        "risk-officer-2 did “Write report”, so “Review report” cannot be given to"
                            + " them. Choose somebody else."));
    assertThat(assignee(free)).isEqualTo("risk-officer-2");
    assertThat(assignee(writtenByThem)).isNull();
  }

  @Test
  void delegatesNothingWithoutSayingToWhom() throws Exception {
    String task = aTask();

    assertThat(told("delegate", "risk-officer", "", task).title()).contains("Nobody was chosen");
    assertThat(assignee(task)).isNull();
  }

  @Test
  void changesNothingWhenTooManyOrNoneAreChosen() throws Exception {
    String task = aTask();
    String[] many =
        IntStream.range(0, 101).mapToObj(i -> i == 0 ? task : "task-" + i).toArray(String[]::new);

    assertThat(told("claim", "risk-officer", null, many).title()).contains("At most 100");
    assertThat(told("claim", "risk-officer", null).title()).isEqualTo("No task was chosen.");
    assertThat(assignee(task)).isNull();
  }

  @Test
  void leadsBackToTheListAsItWasFiltered() throws Exception {
    web.perform(
            post("/inbox/claim")
                .param("task", aTask())
                .param("state", "unclaimed")
                .param("q", "PEER & more {x}")
                .with(user("risk-officer"))
                .with(csrf()))
        .andExpect(redirectedUrl("/?state=unclaimed&q=PEER%20%26%20more%20%7Bx%7D"));
  }

  @Test
  void isRefusedToWhoOnlyReads() throws Exception {
    for (String action : List.of("claim", "release", "delegate")) {
      web.perform(
              post("/inbox/" + action)
                  .param("task", aTask())
                  .with(user("external-auditor"))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  private String aTask() {
    return reviews.task(reviews.aReview());
  }

  private @Nullable String assignee(String task) {
    return open.find(task).orElseThrow().assignee();
  }

  private BulkNotice told(String action, String account, @Nullable String to, String... tasks)
      throws Exception {
    var request = post("/inbox/" + action).with(user(account)).with(csrf());
    List.of(tasks).forEach(task -> request.param("task", task));
    if (to != null) {
      request.param("to", to);
    }
    var flash = web.perform(request).andExpect(status().is3xxRedirection()).andReturn();
    return (BulkNotice) Objects.requireNonNull(flash.getFlashMap().get("bulk"));
  }
}
