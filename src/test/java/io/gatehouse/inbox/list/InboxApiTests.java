package io.gatehouse.inbox.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.work.TaskWork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class InboxApiTests {

  @Autowired private MockMvc web;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient database;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void goesThroughThePagesWithoutGapOrRepetitionWhileWorkIsDone() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(reviews.task(reviews.aReviewOfReportBy("risk-officer")));
    }
    String seen = page("&size=2", null);
    List<String> found = new ArrayList<>(JsonPath.<List<String>>read(seen, "$.items[*].id"));
    String doneMeanwhile = found.get(0);
    reviews.as("risk-officer-2", () -> reviews.completeAccepted(doneMeanwhile));
    while (JsonPath.read(seen, "$.next") != null) {
      seen = page("&size=2", JsonPath.read(seen, "$.next"));
      found.addAll(JsonPath.read(seen, "$.items[*].id"));
    }
    assertThat(found).doesNotHaveDuplicates().containsAll(expected);
  }

  @Test
  void saysWhyFourEyesForbidATask() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");

    web.perform(get("/api/v1/tasks?q=" + key).with(user("risk-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].name").value("Review report"))
        .andExpect(jsonPath("$.items[0].excluded", containsString("Write report")))
        .andExpect(jsonPath("$.items[0].overdue").value(false))
        .andExpect(jsonPath("$.items[0].system").isEmpty())
        .andExpect(jsonPath("$.next").isEmpty());
  }

  @Test
  void areTheOpenTasksOfTheirCase() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");
    String inbox =
        web.perform(get("/api/v1/tasks?q=" + key).with(user("risk-officer")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    web.perform(get("/api/v1/cases/" + key).with(user("risk-officer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.openTasks[0]").value(JsonPath.<Object>read(inbox, "$.items[0]")))
        .andExpect(jsonPath("$", hasKey("outcome")))
        .andExpect(jsonPath("$.outcome").isEmpty())
        .andExpect(jsonPath("$.timeline[0]", hasKey("onBehalfOf")));
  }

  @Test
  void filtersBySeveralThingsAtOnce() throws Exception {
    String key = reviews.aReview();
    String due = "&due=overdue,today,week";

    assertThat(count("process=peer-review&q=" + key)).isEqualTo(1);
    assertThat(count("state=unclaimed&role=risk-officer&q=" + key)).isEqualTo(1);
    assertThat(count("state=mine&q=" + key)).isZero();
    assertThat(count("process=gate-review&q=" + key)).isZero();
    assertThat(count("system=AIS-1999-0001")).isZero();
    assertThat(count("q=" + key + due)).isZero();
    assertThat(count("q=100%25_")).isZero();
  }

  @Test
  void listsAsGivenWhatCanBeTakenBack(@Autowired TaskWork work) throws Exception {
    String key = reviews.aReview();
    String task = reviews.task(key);
    work.delegate(task, "risk-officer", "risk-officer-2");
    assertThat(count("risk-officer-2", "state=given&q=" + key)).isEqualTo(1);

    work.release(task, "risk-officer-2");
    assertThat(count("risk-officer-2", "q=" + key)).isEqualTo(1);
    assertThat(count("risk-officer-2", "state=given&q=" + key)).isZero();
    assertThatThrownBy(() -> work.takeBack(task, "risk-officer")).isInstanceOf(TaskRefused.class);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws Exception {
    for (String wrong :
        List.of("size=101", "size=0", "size=abc", "state=done", "due=soon", "after=x")) {
      web.perform(get("/api/v1/tasks?" + wrong).with(user("risk-officer")))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value(wrong.replaceFirst("=.*", "")))
          .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }
  }

  @Test
  void showsThePageAndItsFragments() throws Exception {
    reviews.aReviewOfReportBy("risk-officer");

    web.perform(get("/?q=PEER").with(user("risk-officer")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Review report")));
    web.perform(get("/").with(user("risk-officer")).header("HX-Request", "true"))
        .andExpect(status().isOk());
    web.perform(get("/").with(user("external-auditor"))).andExpect(status().isOk());
  }

  @Test
  void offersCasesToReadToWhoIsGivenNoTasks() throws Exception {
    String key = reviews.aReview();

    web.perform(get("/").with(user("external-auditor")))
        .andExpect(content().string(containsString("no task is given to you")))
        .andExpect(content().string(containsString("href=\"/cases/" + key + "\"")));
    web.perform(get("/").with(user("risk-officer")))
        .andExpect(content().string(not(containsString("The newest cases"))));
  }

  @Test
  void goesFromEachTaskToTheOneBelowAndFromTheLastToTheFirst() {
    for (int i = 0; i < 3; i++) {
      reviews.aReviewOfReportBy("risk-officer");
    }
    var listed =
        database
            .sql(
                "select task_id from inbox_entry where holder = 'risk-officer-2' and excluded is"
                    + " null order by due, task_id")
            .query(String.class)
            .list();
    var walked =
        Stream.iterate(listed.get(0), task -> inbox.nextTo("risk-officer-2", task).orElseThrow())
            .limit(listed.size() + 1)
            .toList();
    assertThat(walked.subList(0, listed.size())).isEqualTo(listed);
    assertThat(walked.get(listed.size())).isEqualTo(listed.get(0));
  }

  @Test
  void countsOneTaskInTheSingular() throws Exception {
    String key = reviews.aReview();

    web.perform(get("/?q=" + key).with(user("risk-officer")))
        .andExpect(content().string(containsString(">One task<")));
  }

  private int count(String query) throws Exception {
    return count("risk-officer", query);
  }

  private int count(String account, String query) throws Exception {
    String body =
        web.perform(get("/api/v1/tasks?" + query).with(user(account)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.<Integer>read(body, "$.items.length()");
  }

  private String page(String query, @Nullable String after) throws Exception {
    String cursor = after == null ? "" : "&after=" + after;
    return web.perform(
            get("/api/v1/tasks?process=peer-review" + query + cursor).with(user("risk-officer-2")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
