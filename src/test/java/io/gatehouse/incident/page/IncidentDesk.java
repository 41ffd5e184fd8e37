package io.gatehouse.incident.page;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Incidents for tests of their pages, worked over REST by those whose work it is. */
class IncidentDesk {

  /** In what happened, and in the name of the system: nobody else's incidents have it. */
  final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

  final String system;
  private final MockMvc mvc;
  private final ObjectMapper json = new ObjectMapper();

  IncidentDesk(MockMvc mvc, Systems systems) {
    this.mvc = mvc;
    system = systems.register(aSystem("Letter sorter " + mark), "compliance-lead");
    systems.setOwner(system, "system-owner", "compliance-lead");
  }

  private static SystemDraft aSystem(String name) {
    return SystemDraft.of(Map.of("name", name));
  }

  /** The key of what a developer reports. */
  String report(String what, String... more) throws Exception {
    Map<String, Object> values = new HashMap<>();
    values.put("what", what + " " + mark);
    values.put("impression", "serious");
    values.put("systemId", system);
    for (int next = 0; next < more.length; next += 2) {
      values.put(more[next], more[next + 1]);
    }
    return JsonPath.read(
        send("developer", "/api/v1/processes/incident-response/start", values), "$.businessKey");
  }

  /** The same, found to have harmed somebody's health. */
  String triaged(String what, String... more) throws Exception {
    String key = report(what, more);
    complete(
        "incident-lead", key, "Acknowledge", Map.of("firstSteps", "Letters are read by hand."));
    complete(
        "incident-lead",
        key,
        "Triage",
        Map.of(
            "triage", "incident",
            "harm", "serious-health",
            "peopleAffected", "few",
            "ongoing", "no",
            "causalLink", "likely",
            "widespread", "no",
            "personalData", "breach",
            "criticalInfrastructure", "no",
            "reason", "Read from the log."));
    return key;
  }

  void complete(String account, String key, String task, Map<String, Object> values)
      throws Exception {
    List<String> ids =
        JsonPath.read(
            read(account, "/api/v1/tasks?q=" + key), "$.items[?(@.name =~ /.*" + task + ".*/)].id");
    send(account, "/api/v1/tasks/" + ids.get(0) + "/complete", values);
  }

  private String send(String account, String path, Map<String, Object> values) throws Exception {
    return as(
            account,
            post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("values", values))))
        .andExpect(status().is2xxSuccessful())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  String read(String account, String path) throws Exception {
    return as(account, get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  ResultActions as(String account, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user(account).roles(account)).with(csrf()));
  }
}
