package io.gatehouse.mail.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class MailPageTests {

  private static final UserRequestPostProcessor ADMINISTRATOR =
      user("administrator").roles("administrator");

  @Autowired private MockMvc web;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TimeMachine time;

  private final String subject = "<b>" + UUID.randomUUID();

  @BeforeEach
  void aMail() {
    var about = List.of(new About("GATE-2026-0001", "t1", 2));
    var html = "<html><head></head><body><p>hello</body></html>";
    var mail = new Mail(subject, "developer", "digest", subject, "plain hello", html, about);
    transaction.executeWithoutResult(work -> outbox.post(mail));
    time.settle();
  }

  @Test
  void listsAndFindsMail() throws Exception {
    web.perform(get("/mail").param("subject", subject.toUpperCase()).with(ADMINISTRATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("&lt;b&gt;")))
        .andExpect(content().string(not(containsString("<b>" + subject.substring(3)))));
    web.perform(get("/mail").param("to", UUID.randomUUID().toString()).with(ADMINISTRATOR))
        .andExpect(content().string(containsString("No mail matches.")));
  }

  @Test
  void showsOneMailAndItsHtmlInAFrameThatRunsNothing() throws Exception {
    web.perform(get("/mail/" + id()).with(ADMINISTRATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("plain hello")))
        .andExpect(content().string(containsString("/mail/" + id() + "/html")));
    web.perform(get("/mail/" + id() + "/html").with(ADMINISTRATOR))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
        .andExpect(content().string(containsString("<p>hello")));
    web.perform(get("/mail/999999999").with(ADMINISTRATOR)).andExpect(status().isNotFound());
  }

  @Test
  void tellsProgramsWhatWasSent() throws Exception {
    for (String to : List.of("developer", "Developer@demo.example")) {
      web.perform(get("/api/v1/mail").param("to", to).param("subject", subject).with(ADMINISTRATOR))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.length()").value(1))
          .andExpect(jsonPath("$[0].to").value("developer@demo.example"))
          .andExpect(jsonPath("$[0].kind").value("digest"))
          .andExpect(jsonPath("$[0].text").value("plain hello"))
          .andExpect(jsonPath("$[0].about[0].case").value("GATE-2026-0001"))
          .andExpect(jsonPath("$[0].about[0].task").value("t1"))
          .andExpect(jsonPath("$[0].about[0].level").value(2));
    }
  }

  @Test
  void showsWhatDidNotArriveAndLetsAdministratorsTryAllAgain(@Autowired JdbcClient jdbc)
      throws Exception {
    long id = id();
    jdbc.sql("update mail set state = 'refused', error = '550 nobody here' where id = ?")
        .param(id)
        .update();
    web.perform(get("/mail").param("state", "REFUSED").with(ADMINISTRATOR))
        .andExpect(content().string(containsString("550 nobody here")))
        .andExpect(content().string(containsString("did not arrive.")))
        .andExpect(content().string(containsString("/mail/retry")));
    web.perform(get("/mail").with(user("developer").roles("developer")))
        .andExpect(content().string(containsString("did not arrive.")))
        .andExpect(content().string(not(containsString("/mail/retry"))));
    web.perform(post("/mail/retry").with(csrf()).with(user("developer").roles("developer")))
        .andExpect(status().isForbidden());
    assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.REFUSED);
    web.perform(post("/mail/retry").with(csrf()).with(ADMINISTRATOR))
        .andExpect(redirectedUrl("/mail"));
    time.settle();
    assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
  }

  @Test
  void tellsWhenWhatWaitsIsTriedNext(@Autowired JdbcClient jdbc) throws Exception {
    long id = id();
    web.perform(get("/mail/" + id).with(ADMINISTRATOR))
        .andExpect(content().string(not(containsString("Next try"))));
    jdbc.sql("update mail set state = 'failed', error = 'Connection refused' where id = ?")
        .param(id)
        .update();
    transaction.executeWithoutResult(
        work -> {
          outbox.retry(id);
          SentMail waiting = outbox.find(id).orElseThrow();
          assertThat(outbox.nextTry(waiting))
              .hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(time.now()));
          see("/mail/" + id, "Next try");
        });
  }

  private void see(String page, String text) {
    try {
      web.perform(get(page).with(ADMINISTRATOR)).andExpect(content().string(containsString(text)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long id() {
    return outbox.find(new MailQuery(null, subject, null, null, 1)).get(0).id();
  }
}
