package io.gatehouse.incident.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class ConcernPagesTests {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final String WORRY = "Parcels of one sender are weighed twice.";

  @Autowired private MockMvc web;
  @Autowired private Concerns concerns;
  @Autowired private JdbcClient jdbc;

  private final String address = "198.51.100." + ADDRESSES.incrementAndGet();

  @Test
  void areForAnybodyAndSetNoCookie() throws Exception {
    for (String path : new String[] {"/concern", "/concern/status"}) {
      MockHttpServletResponse answer = ask(get(path)).andReturn().getResponse();
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getHeader("Set-Cookie")).isNull();
      assertThat(answer.getHeader("Cache-Control")).contains("no-store");
      assertThat(answer.getContentAsString()).doesNotContain("_csrf", "??");
    }
    ask(get("/sign-in")).andExpect(content().string(containsString("href=\"/concern\"")));
  }

  @Test
  void giveACodeOnceByWhichAConcernIsFollowed() throws Exception {
    long sessions = sessions();
    MockHttpServletResponse answer =
        ask(post("/concern").param("text", WORRY)).andReturn().getResponse();
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    String code = code(answer.getContentAsString());

    ask(post("/concern/status").param("code", code.toLowerCase().replace("-", " ")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(WORRY)));
    ask(post("/concern/status").param("code", code.substring(1)))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("No concern has this code.")))
        .andExpect(content().string(not(containsString(WORRY))));
    assertThat(sessions()).isEqualTo(sessions);
    assertThat(concerns.takeBack(code)).isTrue();
  }

  @Test
  void keepNoAccountWhoeverIsSignedInElsewhere() throws Exception {
    String page =
        ask(post("/concern")
                .param("text", WORRY)
                .with(SecurityMockMvcRequestPostProcessors.user("developer")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String key = concerns.follow(code(page)).orElseThrow().caseKey();

    assertThat(
            jdbc.sql("select started_by from case_file where key = ?")
                .param(key)
                .query(String.class)
                .single())
        .isEqualTo("gatehouse");
    concerns.takeBack(code(page));
  }

  @Test
  void giveBackWhatTheyDoNotTake() throws Exception {
    ask(post("/concern").param("text", "Short.").param("name", "Somebody <b>"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Write at least 10 characters.")))
        .andExpect(content().string(containsString("Short.</textarea>")))
        .andExpect(content().string(containsString("Somebody &lt;b&gt;")));
    ask(post("/concern").param("text", "x".repeat(5_001)).param("name", "y".repeat(201)))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("at most 5,000 characters")))
        .andExpect(content().string(containsString("at most 200 characters")));
    ask(post("/concern")).andExpect(status().isBadRequest());
  }

  @Test
  void sayHowLongToWaitWhereTooMuchCame() throws Exception {
    for (int sent = 0; sent < 5; sent++) {
      String page =
          ask(post("/concern").param("text", WORRY)).andReturn().getResponse().getContentAsString();
      concerns.takeBack(code(page));
    }
    ask(post("/concern").param("text", WORRY + " Again.").param("about", "compliance-lead"))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(content().string(containsString("Try again in")))
        .andExpect(content().string(containsString(WORRY + " Again.</textarea>")))
        .andExpect(content().string(not(containsString("id=\"code\""))));
    ask(post("/concern/write").param("code", "x").param("text", WORRY))
        .andExpect(status().isNotFound());
    for (int looks = 1; looks < 60; looks++) {
      ask(post("/concern/status").param("code", "x")).andExpect(status().isNotFound());
    }
    ask(post("/concern/status").param("code", "x")).andExpect(status().isTooManyRequests());
    ask(post("/concern/take-back").param("code", "x")).andExpect(status().isTooManyRequests());
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 400",
    "Sec-Fetch-Site, none, 400",
    "Origin, https://elsewhere.example, 403",
    "Origin, null, 403",
    "Origin, http://localhost, 400"
  })
  void takeNothingThatAnotherSiteSends(String header, String value, int status) throws Exception {
    ask(post("/concern").header("Host", "localhost").header(header, value).param("text", ""))
        .andExpect(status().is(status));
  }

  @Test
  void writeToNoConcernThatIsNotTheirs() throws Exception {
    ask(post("/concern/write").param("code", "AAAA-BBBB").param("text", WORRY))
        .andExpect(status().isNotFound());
    ask(post("/concern/take-back").param("code", "")).andExpect(status().isNotFound());
    ask(get("/concern/write")).andExpect(status().is4xxClientError());
    ask(get("/concern/AAAA-BBBB")).andExpect(status().isNotFound());
  }

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
        request.with(
            sent -> {
              sent.setRemoteAddr(address);
              return sent;
            }));
  }

  private static String code(String page) {
    var found = Pattern.compile("id=\"code\">([A-Z0-9-]+)<").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private long sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
  }
}
