package io.gatehouse.inbox.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.notice.Undo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class SavedViewTests {

  private static final String HIGH = "/?risk=high&q=letters";

  @Autowired private MockMvc web;
  @Autowired private SavedViews views;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void clear() {
    jdbc.sql("delete from inbox_view").update();
  }

  @Test
  void standsAmongTheViewsOfWhoNamedIt() throws Exception {
    save("risk-officer", "High & urgent", "false");

    assertThat(views.of("risk-officer"))
        .extracting(SavedView::name, SavedView::address, SavedView::shared, SavedView::editable)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("High & urgent", HIGH, false, true));
    web.perform(get(HIGH).with(user("risk-officer")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    containsString(
                        "href=\"/?risk=high&amp;q=letters\" aria-current=\"page\">High &amp; urgent")));
    web.perform(get("/").with(user("risk-officer-2")))
        .andExpect(content().string(not(containsString("High &amp; urgent"))));
  }

  @Test
  void saysHowManyTasksItHolds(@Autowired AutowireCapableBeanFactory beans) throws Exception {
    String key = beans.createBean(PeerReviews.class).aReviewOfReportBy("risk-officer");
    told("risk-officer-2", "/inbox/views", Map.of("name", "One", "q", key));
    told(
        "risk-officer-2", "/inbox/views", Map.of("name", "None", "q", key, "due", "overdue,today"));

    web.perform(get("/inbox/views/counts").with(user("risk-officer-2")))
        .andExpect(content().string(containsString(counted("One", "1"))))
        .andExpect(content().string(containsString(counted("None", "0"))));
  }

  @Test
  void isCountedOnlyOnceTheFirstTaskCanBeOpen() throws Exception {
    save("risk-officer", "Letters", "false");
    web.perform(get("/").with(user("risk-officer")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "hx-get=\"/inbox/views/counts\" hx-trigger=\"load delay:800ms\"")));
  }

  private String counted(String name, String count) {
    long id =
        views.of("risk-officer-2").stream()
            .filter(view -> view.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    return "id=\"count-" + id + "\" hx-swap-oob=\"true\">" + count + "<";
  }

  @Test
  void isReplacedByTheSameName() throws Exception {
    save("risk-officer", "Letters", "false");
    assertThat(told("risk-officer", "/inbox/views", Map.of("name", "letters", "state", "mine")))
        .contains("was there already");

    assertThat(views.of("risk-officer"))
        .extracting(SavedView::address)
        .containsExactly("/?state=mine");
  }

  @Test
  void offersBackWhatWasReplacedAndSavesTheSameQuietly() throws Exception {
    save("risk-officer", "Letters", "false");
    assertThat(save("risk-officer", "Letters", "false")).contains("is saved");

    var replaced =
        web.perform(
                post("/inbox/views")
                    .param("name", "LETTERS")
                    .param("state", "mine")
                    .with(user("risk-officer"))
                    .with(csrf()))
            .andReturn();

    assertThat(replaced.getFlashMap().get("undo"))
        .isEqualTo(
            Undo.at("/inbox/views")
                .with("name", "Letters")
                .with("shared", "false")
                .with("risk", "high")
                .with("q", "letters"));
  }

  @Test
  void isRenamedAndRemovedByItsOwnerAlone() throws Exception {
    save("risk-officer", "Letters", "false");
    save("risk-officer", "Parcels", "false");
    long id = views.of("risk-officer").get(0).id();

    assertThat(told("risk-officer-2", at(id, "rename"), Map.of("name", "Mine")))
        .contains("not yours");
    assertThat(told("risk-officer-2", at(id, "remove"), Map.of())).contains("not yours");
    assertThat(told("risk-officer", at(id, "rename"), Map.of("name", "PARCELS")))
        .contains("already");
    assertThat(told("risk-officer", at(id, "rename"), Map.of("name", "Post"))).contains("Post");
    assertThat(names("risk-officer")).containsExactly("Parcels", "Post");
    assertThat(told("risk-officer", at(id, "remove"), Map.of())).contains("removed");
    assertThat(names("risk-officer")).containsExactly("Parcels");
  }

  @Test
  void isSharedByWhoKeepsTheRulesAndShownToAll() throws Exception {
    for (String account : List.of("risk-officer", "process-designer", "top-management")) {
      assertThat(save(account, "Everybody's", "true"))
          .contains("compliance-lead and administrator");
    }
    for (String account : List.of("compliance-lead", "administrator")) {
      assertThat(save(account, "Shared by " + account, "true")).contains("is saved");
    }
    assertThat(names("developer"))
        .containsExactly("Shared by administrator", "Shared by compliance-lead");
    long id = views.of("developer").get(0).id();
    assertThat(told("developer", at(id, "remove"), Map.of())).contains("not yours");
    assertThat(told("compliance-lead", at(id, "remove"), Map.of())).contains("removed");
  }

  @Test
  void needsAFilterAndAFittingName() throws Exception {
    assertThat(told("risk-officer", "/inbox/views", Map.of("name", "All")))
        .contains("Nothing is filtered");
    for (String name : List.of("", "  ", "x".repeat(61))) {
      assertThat(save("risk-officer", name, "false")).contains("needs a name");
    }
    assertThat(views.of("risk-officer")).isEmpty();
  }

  @Test
  void areLimitedInNumber() throws Exception {
    for (int i = 0; i < 30; i++) {
      save("risk-officer", "View " + i, "false");
    }
    assertThat(save("risk-officer", "One more", "false")).contains("no room");
    assertThat(save("risk-officer-2", "One", "false")).contains("is saved");
  }

  @Test
  void isReplacedWhenThereIsNoRoomForMore() throws Exception {
    for (int i = 0; i < 30; i++) {
      save("risk-officer", "View " + i, "false");
    }
    save("risk-officer-2", "Theirs", "false");
    assertThat(told("risk-officer", "/inbox/views", Map.of("name", "VIEW 7", "state", "mine")))
        .contains("was there already");
    assertThat(save("risk-officer", "Theirs", "false")).contains("no room");

    assertThat(views.of("risk-officer"))
        .hasSize(30)
        .filteredOn(view -> view.name().equals("View 7"))
        .extracting(SavedView::address)
        .containsExactly("/?state=mine");
  }

  private List<String> names(String account) {
    return views.of(account).stream().map(SavedView::name).toList();
  }

  private static String at(long id, String what) {
    return "/inbox/views/%d/%s".formatted(id, what);
  }

  private String save(String account, String name, String shared) throws Exception {
    return told(
        account,
        "/inbox/views",
        Map.of("name", name, "shared", shared, "risk", "high", "q", "letters"));
  }

  private String told(String account, String path, Map<String, String> values) throws Exception {
    var request = post(path).with(user(account)).with(csrf());
    values.forEach(request::param);
    var answer = web.perform(request).andExpect(status().is3xxRedirection()).andReturn();
    Map<?, ?> notice = (Map<?, ?>) Objects.requireNonNull(answer.getFlashMap().get("view"));
    return (String) Objects.requireNonNull(notice.get("title"));
  }
}
