package io.gatehouse.cadence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class ObligationPagesTests {

  private static final String LEAD = "compliance-lead";
  private static final String WHY = "The auditors asked for it.";

  @Autowired private MockMvc web;
  @Autowired private Obligations obligations;
  @Autowired private ObligationList list;
  @Autowired private Clock clock;

  private String subject;
  private String id;

  @BeforeEach
  void takeOn() {
    subject = "policy of " + UUID.randomUUID().toString().substring(0, 8);
    id = obligations.takeOn(new Owed("policy-review", subject, null), null, LEAD).orElseThrow();
  }

  @Test
  void listsAndFilters() throws Exception {
    ask(get("/obligations").param("q", subject))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1 of 1, the first due first")))
        .andExpect(content().string(allOf(containsString(id), containsString("1 year"))))
        .andExpect(content().string(not(containsString("??"))));
    ask(get("/obligations").param("q", subject).param("state", "paused"))
        .andExpect(content().string(containsString("No obligation matches.")));
    ask(get("/obligations").param("q", subject).param("kind", "policy-review"))
        .andExpect(content().string(containsString(id)));
    ask(get("/obligations").param("after", "2020-01-01_x")).andExpect(status().isOk());
    ask(get("/obligations").param("after", "nonsense")).andExpect(status().isOk());
  }

  @Test
  void tellsPrograms() throws Exception {
    ask(get("/api/v1/obligations").param("q", subject))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(id))
        .andExpect(jsonPath("$[0].kind").value("policy-review"))
        .andExpect(jsonPath("$[0].subject").value(subject))
        .andExpect(jsonPath("$[0].every").value("P12M"))
        .andExpect(jsonPath("$[0].next").value(today().plusMonths(12).toString()))
        .andExpect(jsonPath("$[0].state").value("waiting"));
    ask(get("/api/v1/obligations").param("state", "limbo"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("state"));
    ask(get("/api/v1/obligations").param("kind", "tea-break"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("kind"));
    web.perform(get("/api/v1/obligations")).andExpect(status().isUnauthorized());
  }

  @Test
  void showsOneAndWhatChanged() throws Exception {
    edit(Map.of("source", "own", "count", "6", "unit", "months"))
        .andExpect(redirectedUrl("/obligations/" + id))
        .andExpect(flash().attribute("done", "edited"));
    ask(get("/obligations/" + id))
        .andExpect(content().string(containsString("Set by hand")))
        .andExpect(content().string(containsString("6 months")))
        .andExpect(content().string(containsString(WHY)))
        .andExpect(content().string(not(containsString("??"))));
    ask(get("/obligations/OBL-1999-0001")).andExpect(status().isNotFound());
  }

  @Test
  void showsOthersNeitherWhatTheyMayNotDoNorWhatTheyMayNotRead() throws Exception {
    edit(Map.of("source", "own", "count", "6", "unit", "months"));
    web.perform(get("/obligations/" + id).with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Change the interval"))))
        .andExpect(content().string(not(containsString(WHY))));
    for (String what : new String[] {"edit", "pause", "resume", "review", "end"}) {
      web.perform(post("/obligations/" + id + "/" + what).with(user("developer")).with(csrf()))
          .andExpect(status().isForbidden());
    }
    web.perform(post("/obligations").with(user("risk-officer")).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @CsvSource({
    "count, 0, count",
    "count, eleven, count",
    "count, 121, count",
    "unit, moons, count",
    "source, '', source",
    "lead, 366, lead",
    "lead, 200, lead",
    "next, tomorrow, next",
    "next, 2020-01-01, next",
    "next, 2099-01-01, next",
    "reason, short, reason",
    "reason, '', reason"
  })
  void keepsWhatIsTypedWhereItCannotStay(String field, String value, String wrong)
      throws Exception {
    var fields = new HashMap<>(Map.of("source", "own", "count", "6", "unit", "months"));
    fields.put(field, value);
    edit(fields)
        .andExpect(flash().attributeExists("typed"))
        .andExpect(
            result ->
                assertThat(((Map<?, ?>) result.getFlashMap().get("problems")).keySet())
                    .isEqualTo(Set.of(wrong)));
    assertThat(list.get(id).every()).hasToString("P12M");
  }

  @Test
  void tellsTheSecondOfTwo() throws Exception {
    edit(Map.of("source", "own", "count", "6", "unit", "months"));
    act("edit", "0", Map.of("source", "own", "count", "5", "unit", "months", "reason", WHY))
        .andExpect(flash().attribute("slower", true))
        .andExpect(flash().attributeExists("typed"));
    assertThat(list.get(id).every()).hasToString("P6M");
    act("pause", "0", Map.of("until", today().plusDays(30).toString(), "reason", WHY))
        .andExpect(flash().attribute("slower", true));
    act("resume", revision(), Map.of()).andExpect(flash().attribute("slower", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01", "soon", "2099-01-01", ""})
  void pausesUntilADayThatCanBe(String until) throws Exception {
    act("pause", revision(), Map.of("until", until, "reason", WHY))
        .andExpect(flash().attribute("problems", Map.of("until", "until")));
    assertThat(list.get(id).state()).isEqualTo("waiting");
  }

  @Test
  void asksWhyForEveryAct() throws Exception {
    act("review", revision(), Map.of("reason", "now"))
        .andExpect(flash().attribute("problems", Map.of("reviewReason", "reason")));
    act("end", revision(), Map.of())
        .andExpect(flash().attribute("problems", Map.of("endReason", "reason")));
    act("pause", revision(), Map.of("until", today().plusDays(3).toString(), "reason", ""))
        .andExpect(flash().attribute("problems", Map.of("pauseReason", "reason")));
  }

  @Test
  void offersWhatIsOwedNoMore() throws Exception {
    ask(get("/obligations")).andExpect(content().string(containsString("Take on")));
    String taken =
        ask(post("/obligations").param("kind", "policy-review").with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(taken).startsWith("/obligations/OBL-");
    ask(post("/obligations").param("kind", "policy-review").with(csrf()))
        .andExpect(redirectedUrl(taken));
    ask(post("/obligations").param("kind", "system-review").with(csrf()))
        .andExpect(redirectedUrl("/obligations"));
    id = taken.substring(taken.lastIndexOf('/') + 1);
    act("end", revision(), Map.of("reason", WHY)).andExpect(flash().attribute("done", "ended"));
  }

  private ResultActions edit(Map<String, String> fields) throws Exception {
    var form = new HashMap<>(fields);
    form.putIfAbsent("reason", WHY);
    form.putIfAbsent("next", list.get(id).next().toString());
    return act("edit", revision(), form);
  }

  private ResultActions act(String what, String revision, Map<String, String> fields)
      throws Exception {
    var form = post("/obligations/" + id + "/" + what).with(csrf()).param("revision", revision);
    fields.forEach(form::param);
    return ask(form);
  }

  private String revision() {
    return String.valueOf(list.get(id).revision());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(LEAD)));
  }
}
