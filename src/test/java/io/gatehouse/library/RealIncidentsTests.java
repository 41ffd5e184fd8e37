package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What really happened elsewhere: each incident is reported and triaged as one of ours, and comes
 * to the severity and the clocks that the tables promise. Nothing of it is kept.
 */
@Tag("long")
@GatehouseTest
class RealIncidentsTests {

  private static final int LONGEST = 160;

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired private TransactionTemplate transaction;

  private final Map<String, Integer> bySeverity = new TreeMap<>();
  private final Map<String, Integer> byDuty = new TreeMap<>();
  private String built = "";
  private String bought = "";

  @BeforeEach
  void twoSystems() throws Exception {
    built = aSystem("built");
    bought = aSystem("bought");
  }

  @Test
  void comeToTheSeverityAndTheClocksOfTheTables() {
    List<RealIncident> incidents = RealIncident.all();
    long start = System.nanoTime();
    for (RealIncident incident : incidents) {
      refuseWhatIsTooLong(incident);
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            follow(incident);
          });
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    System.out.printf("real incidents: %d in %d ms%n", incidents.size(), took.toMillis());
    bySeverity.forEach((severity, count) -> System.out.printf("  %-60s %4d%n", severity, count));
    byDuty.forEach((duty, count) -> System.out.printf("  %-60s %4d%n", duty, count));
    assertThat(incidents).hasSize(496);
    assertThat(bySeverity.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(496);
  }

  private void follow(RealIncident incident) {
    String key = report(incident);
    complete(key, Map.of("firstSteps", "It is read in the database, and triaged at once."));
    Map<String, Object> triage = new HashMap<>(incident.triage());
    triage.put("triage", "incident");
    triage.put("systemId", incident.isBought() ? bought : built);
    triage.put("reason", "As the columns of the file say it.");
    complete(key, triage);

    JsonNode file = send("compliance-lead", get("/api/v1/cases/" + key));
    var promised = PromisedClocks.of(incident);
    assertThat(file.get("severity").asText())
        .as(incident.toString())
        .isEqualTo(promised.severity());
    assertThat(PromisedClocks.read(file.get("clocks")))
        .as(incident.toString())
        .isEqualTo(promised.clocks());
    bySeverity.merge("severity " + promised.severity() + ": " + promised.why(), 1, Integer::sum);
    promised.bases().forEach((duty, basis) -> byDuty.merge(duty + ": " + basis, 1, Integer::sum));
    if (promised.bases().isEmpty()) {
      byDuty.merge("nobody", 1, Integer::sum);
    }
  }

  private void refuseWhatIsTooLong(RealIncident incident) {
    if (incident.what().length() > LONGEST) {
      var request = body(post("/api/v1/incidents"), Map.of("what", incident.what()));
      assertThat(status("developer", request)).isEqualTo(400);
    }
  }

  private String report(RealIncident incident) {
    Map<String, Object> report = new HashMap<>();
    report.put("what", incident.what().substring(0, Math.min(LONGEST, incident.what().length())));
    report.put("description", incident.description());
    report.put("aware", incident.aware().toString());
    report.put("system", incident.isBought() ? bought : built);
    report.put("drill", false);
    return send("developer", body(post("/api/v1/incidents"), report)).get("businessKey").asText();
  }

  private void complete(String key, Map<String, Object> values) {
    String task =
        send("compliance-lead", get("/api/v1/cases/" + key)).at("/openTasks/0/id").asText();
    send(
        "incident-lead",
        body(post("/api/v1/tasks/" + task + "/complete"), Map.of("values", values)));
  }

  private String aSystem(String provenance) throws Exception {
    String name = "Real " + provenance + " system";
    String row =
        "name,organisation,stage,provenance,riskClass,purpose,owner\n%s,Post office,operation,%s,high,Sorts.,system-owner\n"
            .formatted(name, provenance);
    var file =
        new MockMultipartFile(
            "file", "inventory.csv", "text/csv", row.getBytes(StandardCharsets.UTF_8));
    send("compliance-lead", multipart("/api/v1/systems/import").file(file));
    return send("compliance-lead", get("/api/v1/systems?q={name}", name))
        .at("/items/0/id")
        .asText();
  }

  private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, Object body) {
    try {
      return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private int status(String account, MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request.with(user(account)).with(csrf()))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode send(String account, MockHttpServletRequestBuilder request) {
    try {
      var response =
          web.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
      String body = response.getContentAsString(StandardCharsets.UTF_8);
      assertThat(response.getStatus()).as(body).isLessThan(300);
      return body.isEmpty() ? json.nullNode() : json.readTree(body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
