package io.gatehouse.inbox.draft;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class StartDraftApiTests {

  private static final String DRAFT = "/api/v1/processes/system-registration/draft";

  @Autowired private MockMvc web;
  @Autowired private JdbcClient database;

  @AfterEach
  void clear() {
    database.sql("delete from start_draft").update();
  }

  @Test
  void givesBackWhatWasTypedToWhoTypedItAlone() throws Exception {
    send(get(DRAFT), "developer").andExpect(status().isNoContent());
    keep("developer", "{\"name\":\"Parcel wei\"}").andExpect(jsonPath("$.said").isString());
    send(get(DRAFT), "developer").andExpect(jsonPath("$.values.name").value("Parcel wei"));
    send(get(DRAFT), "compliance-lead").andExpect(status().isNoContent());
    send(delete(DRAFT), "developer").andExpect(status().isNoContent());
    send(get(DRAFT), "developer").andExpect(status().isNoContent());
  }

  @Test
  void isGoneWhenTheCaseIsStarted() throws Exception {
    keep("developer", "{\"name\":\"Parcel wei\"}");
    send(
            json(
                post("/api/v1/processes/system-registration/start"),
                """
                {"name": "Parcel weigher", "purpose": "Weighs parcels before they are sorted.",
                 "provenance": "built", "users": "Clerks of the post room"}"""),
            "developer")
        .andExpect(status().isCreated());
    send(get(DRAFT), "developer").andExpect(status().isNoContent());
  }

  @Test
  void isToldWhereItIsOffered() throws Exception {
    String said = "You began this and have not sent it.";
    send(get("/start"), "developer").andExpect(content().string(not(containsString(said))));
    keep("developer", "{\"name\":\"Parcel wei\"}");
    send(get("/start"), "developer")
        .andExpect(content().string(containsString(said)))
        .andExpect(
            content().string(containsString("<a href=\"/start/system-registration\">Go on")));
    send(get("/start"), "compliance-lead").andExpect(content().string(not(containsString(said))));
  }

  @Test
  void isForWhoeverMayStartIt() throws Exception {
    send(get("/api/v1/processes/nothing-known/draft"), "developer")
        .andExpect(status().isNotFound());
    keep("external-auditor", "{}").andExpect(status().isForbidden());
    send(get("/api/v1/processes/gate-review/draft"), "developer").andExpect(status().isForbidden());
  }

  private ResultActions keep(String account, String values) throws Exception {
    return send(json(put(DRAFT), values), account);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String values) {
    return request.contentType(MediaType.APPLICATION_JSON).content("{\"values\": " + values + "}");
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(request.with(user(account)).with(csrf()));
  }
}
