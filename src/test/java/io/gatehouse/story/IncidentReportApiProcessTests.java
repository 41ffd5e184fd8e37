package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.story.Door.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Incidents that monitoring tools report. */
class IncidentReportApiProcessTests extends IncidentStory {

  private static final String SENT = "The share of urgent letters dropped to zero.";

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;

  private Program basic;

  @BeforeEach
  void aProgramWithAPassword() {
    String secret =
        Base64.getEncoder().encodeToString("developer:developer".getBytes(StandardCharsets.UTF_8));
    basic = new Program(web, json, "Basic " + secret);
  }

  private static Map<String, Object> sent(String... more) {
    Map<String, Object> sent = new HashMap<>();
    sent.put("what", SENT);
    for (int next = 0; next < more.length; next += 2) {
      sent.put(more[next], more[next + 1]);
    }
    return sent;
  }

  private static String reported(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().get("businessKey").asText();
  }

  private JsonNode start(String incident) {
    return evidence(incident).get(0);
  }

  private static void assertRefused(Answer answer, String field) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().get("errors").findValuesAsText("field")).containsExactly(field);
  }

  @Test
  void areReportedWithEverythingThatIsKnown() {
    String system = aSystemAt("operation", "built", "low");
    Instant aware = today().minusDays(2).atTime(3, 4, 5).toInstant(ZoneOffset.UTC);
    Map<String, Object> all =
        sent("system", system, "description", "Since three o'clock.", "aware", aware.toString());
    all.put("severity", 2);
    all.put("drill", false);

    String incident = reported(basic.reports(all));

    assertThat(incident).startsWith("INC-");
    assertThat(systemOf(incident)).isEqualTo(system);
    assertThat(cases.get(incident).title()).isEqualTo(SENT);
    JsonNode values = start(incident).get("values");
    assertThat(values.get("impression").asText()).isEqualTo("serious");
    assertThat(values.get("description").asText()).isEqualTo("Since three o'clock.");
    assertThat(start(incident).get("by").asText()).isEqualTo("developer");
    acknowledge(incident);
    triage(incident, "personalData", "breach");
    assertThat(aware(incident)).isEqualTo(aware);
    assertThat(due(incident, "data-protection")).isEqualTo(aware.plus(Duration.ofHours(72)));
  }

  @Test
  void needNothingButWhatHappened() {
    String incident = reported(basic.reports(sent()));
    assertThat(file(incident).get("system").isNull()).isTrue();
    assertThat(start(incident).get("values").get("impression").asText()).isEqualTo("unknown");
    assertThat(start(incident).get("values").get("drill").asText()).isEqualTo("no");
    assertThat(openTasks(incident)).containsExactly("Acknowledge incident");
  }

  @ParameterizedTest
  @CsvSource({"1, severe", "2, serious", "3, limited", "4, minor"})
  void takeTheSeverityAsTheFirstImpression(int severity, String impression) {
    Map<String, Object> sent = sent();
    sent.put("severity", severity);
    assertThat(start(reported(basic.reports(sent))).get("values").get("impression").asText())
        .isEqualTo(impression);
  }

  @Test
  void findTheSystemByItsNameUnlessSeveralBearIt() {
    String system = aSystemAt("operation", "built", "low");
    String name = system(system).get("name").asText();
    assertThat(systemOf(reported(basic.reports(sent("system", name.toUpperCase())))))
        .isEqualTo(system);
    assertThat(systemOf(reported(basic.reports(sent("system", " " + name + " ")))))
        .isEqualTo(system);

    door.upload(
            "compliance-lead",
            "/api/v1/systems/import",
            "inventory.csv",
            "name,organisation,stage,provenance,riskClass,purpose,owner\n%s,Another office,operation,built,low,Sorts.,system-owner\n"
                .formatted(name))
        .ok();
    assertRefused(basic.reports(sent("system", name)), "system");
    assertThat(systemOf(reported(basic.reports(sent("system", system))))).isEqualTo(system);
  }

  @ParameterizedTest
  @CsvSource({
    "system, AIS-9999, system",
    "system, Letter sorter of nobody, system",
    "sytem, AIS-2026-0001, sytem",
    "what, '', what",
    "what, Oh, what",
    "aware, yesterday, aware",
    "aware, 2026-01-02, aware",
    "aware, 2026-01-02T03:04:05, aware",
    "aware, 2099-01-01T00:00:00Z, aware",
    "aware, 2026-13-45T99:00:00Z, aware"
  })
  void areRefusedWithTheFieldThatIsWrong(String field, String value, String refused) {
    assertRefused(basic.reports(sent(field, value)), refused);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, -1, 1000})
  void areRefusedWithASeverityThatThereIsNot(int severity) {
    Map<String, Object> sent = sent();
    sent.put("severity", severity);
    assertRefused(basic.reports(sent), "severity");
  }

  @Test
  void areRefusedWhereTheyTellTooMuchOrNothing() {
    assertRefused(basic.reports(sent("what", "x".repeat(161))), "what");
    reported(basic.reports(sent("what", "x".repeat(160))));
    assertRefused(basic.reports(sent("description", "x".repeat(4001))), "description");
    assertRefused(basic.reports(Map.of()), "what");
    for (String broken : new String[] {"", "{", "[]", "\"x\"", "{\"severity\":\"bad\"}"}) {
      assertThat(basic.reports(broken).status()).as(broken).isEqualTo(400);
    }
  }

  @Test
  void nameTheProgramAndWhomItActsFor() {
    Program tool = Program.withTokenOf(web, json, "incident-lead", "watcher-a");

    String incident = reported(tool.reports(sent()));

    JsonNode note = entry(incident, "Reported by the program watcher-a");
    assertThat(note.get("by").asText()).isEqualTo("token:watcher-a");
    assertThat(start(incident).get("by").asText()).isEqualTo("incident-lead");
    assertThat(incidentLead.isOffered(incident, "Acknowledge incident")).isTrue();
  }

  @Test
  void areRefusedFromWhoMayNotReportAnyMore() {
    Program tool = Program.withTokenOf(web, json, "incident-lead", "watcher-b");
    people.revoke("incident-lead", "incident-lead", null, "administrator");
    try {
      assertThat(tool.reports(sent()).status()).isEqualTo(401);
    } finally {
      people.grant("incident-lead", "incident-lead", null, "administrator");
    }
    reported(tool.reports(sent()));
    assertThat(new Program(web, json, "Bearer gh_nonsense").reports(sent()).status())
        .isEqualTo(401);
    assertThat(new Program(web, json, "Basic eDp5").reports(sent()).status()).isEqualTo(401);
  }

  @Test
  void areReportedOnceHoweverOftenTheyAreSent() {
    Program tool = Program.withTokenOf(web, json, "incident-lead", "watcher-c");
    String key = UUID.randomUUID().toString();
    String incident = reported(tool.reports(sent(), key));

    assertThat(reported(tool.reports(sent(), key))).isEqualTo(incident);
    assertThat(tool.reports(sent("description", "More is known."), key).status()).isEqualTo(422);
    assertThat(reported(basic.reports(sent(), key))).isNotEqualTo(incident);
    assertThat(reported(tool.reports(sent()))).isNotEqualTo(incident);
    String other = UUID.randomUUID().toString();
    assertRefused(tool.reports(sent("what", ""), other), "what");
    reported(tool.reports(sent(), other));
  }
}
