package io.gatehouse.lifecycle.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemSearch;
import io.gatehouse.inventory.importing.Imports;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class RequestTests {

  @Autowired private MockMvc mvc;
  @Autowired private Imports imports;
  @Autowired private SystemSearch search;

  @Test
  void saysWhichFieldIsWrong() throws Exception {
    String system = aSystemAt("operation");

    ask("system-owner", system, "{}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors.length()").value(2));
    ask("system-owner", system, "{\"type\":\"party\",\"reason\":\"It is time.\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("type"))
        .andExpect(jsonPath("$.errors[0].message", containsString("not party")));
    ask("system-owner", system, "{\"type\":\"review\",\"reason\":\" \"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void saysWhyItIsRefused() throws Exception {
    String system = aSystemAt("operation");
    String resumption = "{\"type\":\"resumption\",\"reason\":\"It is time.\"}";

    ask("system-owner", system, resumption)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("only a suspended system")));
    ask("developer", system, resumption)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString("Only the owner")));
    ask("system-owner", "AIS-1999-0001", resumption)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString("AIS-1999-0001")));
  }

  @Test
  void returnsToThePageWithTheReasonAndWhatWasTyped() throws Exception {
    String system = aSystemAt("operation");

    var refused =
        mvc.perform(
                post("/systems/{id}/requests", system)
                    .param("type", "resumption")
                    .param("reason", "The <b>fault</b> is repaired.")
                    .with(user("system-owner"))
                    .with(csrf()))
            .andExpect(redirectedUrl("/systems/" + system))
            .andReturn();

    mvc.perform(
            get("/systems/{id}", system)
                .cookie(refused.getResponse().getCookies())
                .with(user("system-owner")))
        .andExpect(content().string(containsString("only a suspended system can be resumed")))
        .andExpect(content().string(containsString("The &lt;b&gt;fault&lt;/b&gt; is repaired.")));
  }

  @Test
  void offersWhatWasTypedAgain() throws Exception {
    String system = aSystemAt("operation");
    String typed = "x".repeat(4001);

    var refused =
        mvc.perform(
                post("/systems/{id}/requests", system)
                    .param("type", "review")
                    .param("reason", typed)
                    .with(user("system-owner"))
                    .with(csrf()))
            .andReturn();

    mvc.perform(
            get("/systems/{id}", system)
                .cookie(refused.getResponse().getCookies())
                .with(user("system-owner")))
        .andExpect(content().string(containsString("in at most 4,000 characters")))
        .andExpect(content().string(containsString(typed + "</textarea>")))
        .andExpect(content().string(containsString("open=\"open\"")));
    mvc.perform(get("/systems/{id}", system).with(user("system-owner")))
        .andExpect(content().string(not(containsString("open=\"open\""))));
  }

  @Test
  void offersTheGateReviewThatRunsInsteadOfAskingForOneAgain() throws Exception {
    String system = aSystemAt("design");

    mvc.perform(get("/systems/{id}", system).with(user("system-owner")))
        .andExpect(content().string(containsString("Ask for the gate")))
        .andExpect(content().string(not(containsString("Open the gate review"))));
    ask("system-owner", system, "{\"type\":\"gate\",\"reason\":\"All is ready.\"}")
        .andExpect(status().is2xxSuccessful());

    mvc.perform(get("/systems/{id}", system).with(user("system-owner")))
        .andExpect(content().string(containsString("Open the gate review")))
        .andExpect(content().string(not(containsString("Ask for the gate"))));
  }

  private ResultActions ask(String account, String system, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/systems/{id}/requests", system)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(user(account))
            .with(csrf()));
  }

  private String aSystemAt(String stage) {
    String name = "Letter sorter " + UUID.randomUUID();
    imports.run(
        "name,organisation,stage,riskClass,owner\n%s,Post office,%s,moderate,system-owner\n"
            .formatted(name, stage)
            .getBytes(UTF_8),
        null,
        false,
        "compliance-lead");
    return search
        .page(new SystemFilter(null, null, null, null, name, null), null, 1)
        .items()
        .get(0)
        .id();
  }
}
