package io.gatehouse.inbox.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.Remark;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class CommentTests {

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired private Evidence evidence;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient database;

  private String key;
  private String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    key = reviews.aReviewOfReportBy("risk-officer");
    task = reviews.task(key);
  }

  @Test
  void areListedWithWhoAndWhenAndAreEvidence() throws Exception {
    say("risk-officer-2", "Is the second test enough?\nI doubt it.")
        .andExpect(status().isNoContent());
    say("developer", "It is.").andExpect(status().isNoContent());

    read("/api/v1/cases/" + key + "/comments", "risk-officer-2")
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.items[0].text").value("Is the second test enough?\nI doubt it."))
        .andExpect(jsonPath("$.items[0].by").value("risk-officer-2"))
        .andExpect(jsonPath("$.items[0].at").isString())
        .andExpect(jsonPath("$.items[1].by").value("developer"));
    assertThat(evidence.of(key)).filteredOn(Remark.COMMENT::is).hasSize(2);
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void standOnThePagesOfTaskAndCaseAsTheyWereWritten() throws Exception {
    write("/tasks/" + task, "risk-officer-2", "<script>alert(1)</script> & so on")
        .andExpect(redirectedUrl("/tasks/" + task + "#comments"))
        .andExpect(flash().attribute("taken", "comment-" + key));
    String escaped = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on";
    for (String page : List.of("/tasks/" + task, "/cases/" + key)) {
      read(page, "risk-officer-2")
          .andExpect(content().string(containsString(escaped)))
          .andExpect(content().string(not(containsString("<script>alert"))))
          .andExpect(content().string(containsString("at Review report")));
    }
  }

  @Test
  void mailThoseWhomTheyMentionOnceEach() throws Exception {
    say(
            "risk-officer-2",
            "@developer, see @compliance-lead. @developer again, @risk-officer-2 and me@developer.example")
        .andExpect(status().isNoContent());

    assertThat(mails())
        .extracting(SentMail::to)
        .containsExactlyInAnyOrder("developer", "compliance-lead");
    assertThat(mails())
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).startsWith("risk-officer-2 mentions you: ");
              assertThat(mail.text()).contains("see @compliance-lead", "/cases/" + key);
            });
  }

  @Test
  void areRefusedWholeWhenTheyMentionTheWrongPeople() throws Exception {
    say("risk-officer-2", "@developer and @nobody-here")
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.detail", containsString("nobody active with the account nobody-here")));
    say("risk-officer-2", "@supplier-manager")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("supplier-manager may not read this case")));
    say("risk-officer-2", "@a1 @a2 @a3 @a4 @a5 @a6 @a7 @a8 @a9 @b1 @b2")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("at most 10")));
    assertThat(mails()).isEmpty();
    assertThat(evidence.of(key)).noneMatch(Remark.COMMENT::is);
  }

  @Test
  void stayInTheFieldWhenTheyAreRefused() throws Exception {
    write("/cases/" + key, "risk-officer-2", "@nobody-here look")
        .andExpect(redirectedUrl("/cases/" + key + "#comments"))
        .andExpect(flash().attribute("commentWritten", "@nobody-here look"))
        .andExpect(flash().attribute("taken", nullValue()))
        .andExpect(flash().attribute("commentRefused", containsString("nobody-here")));
  }

  @Test
  void haveALength() throws Exception {
    say("risk-officer-2", "x".repeat(2001)).andExpect(status().isBadRequest());
    say("risk-officer-2", " \n ").andExpect(status().isBadRequest());
    say("risk-officer-2", "@developer, a\u0000b").andExpect(status().isNoContent());
    say("risk-officer-2", "x".repeat(2000)).andExpect(status().isNoContent());
  }

  @Test
  void areForThoseWhoReadTheCaseAndWork() throws Exception {
    say("supplier-manager", "Hello").andExpect(status().isForbidden());
    read("/api/v1/cases/" + key + "/comments", "supplier-manager")
        .andExpect(status().isForbidden());
    say("external-auditor", "Hello").andExpect(status().isForbidden());
    write("/tasks/" + task, "supplier-manager", "Hello").andExpect(status().isForbidden());
    say("risk-officer-2", "For the record").andExpect(status().isNoContent());
    read("/cases/" + key, "external-auditor")
        .andExpect(content().string(containsString("For the record")))
        .andExpect(content().string(not(containsString("Add comment"))));
  }

  @Test
  void endWithTheCase(@Autowired Cases cases) throws Exception {
    cases.withdraw(key, "compliance-lead", "It is not needed.");
    say("compliance-lead", "Too late")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString(key + " has ended")));
  }

  private List<SentMail> mails() {
    return database
        .sql("select distinct mail_id from mail_about where case_key = ?")
        .param(key)
        .query(Long.class)
        .list()
        .stream()
        .map(id -> outbox.find(id).orElseThrow())
        .filter(mail -> mail.subject().contains("mentions you"))
        .toList();
  }

  private ResultActions say(String account, String text) throws Exception {
    return send(
        post("/api/v1/cases/" + key + "/comments")
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(Map.of("text", text))),
        account);
  }

  private ResultActions write(String page, String account, String text) throws Exception {
    return send(post(page + "/comments").param("comment", text), account);
  }

  private ResultActions read(String path, String account) throws Exception {
    return send(get(path), account);
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(request.with(user(account)).with(csrf()));
  }
}
