package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies a chain as another program would: from the API and the written format only. */
@GatehouseTest
class EvidenceFormatTests {

  @Autowired private Evidence evidence;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc browser;

  private final String key = "GATE-" + UUID.randomUUID();
  private String json;

  @BeforeEach
  void aCaseWithAllKindsOfValues() throws Exception {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("zoë", "Line\nbreak \u0001 \"quoted\" back\\slash / \uD83D\uDE00 é");
    values.put("numbers", List.of(1, 0.1, 12345678901L, 2.50, 0.00005, -7));
    values.put("rows", List.of(Map.of("b", true, "a", Map.of())));
    values.put("nothing", null);
    for (var what : List.of("started", "completed", "decided", "ended")) {
      transaction.executeWithoutResult(
          status ->
              evidence.record(
                  new NewEvidence(
                      key,
                      what,
                      "Task_" + what,
                      null,
                      "risk-officer",
                      null,
                      false,
                      what.equals("ended") ? Map.of() : values,
                      List.of(),
                      "gate-review",
                      2,
                      "A.6.2.4")));
    }
    transaction.executeWithoutResult(status -> evidence.erase(key, 2, "compliance-lead", "asked"));
    json =
        browser
            .perform(get("/api/v1/cases/{key}/evidence", key).with(reader()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void isVerifiedByAnotherProgram() throws Exception {
    var previous = "0".repeat(64);
    var seq = 0;
    for (var entry : new ObjectMapper().readTree(json)) {
      assertThat(entry.get("seq").asInt()).isEqualTo(++seq);
      assertThat(entry.get("previous").asText()).isEqualTo(previous);
      assertThat(sha256(canonical(entry, "hash", "salt", "values")))
          .isEqualTo(entry.get("hash").asText());
      if (!entry.get("salt").isNull()) {
        var salted =
            "{\"salt\":"
                + entry.get("salt")
                + ",\"values\":"
                + canonical(entry.get("values"))
                + "}";
        assertThat(sha256(salted)).isEqualTo(entry.get("valuesHash").asText());
      }
      previous = entry.get("hash").asText();
    }
    assertThat(seq).isEqualTo(5);
  }

  @Test
  void isVerifiedByTheExampleInTheDocumentation() throws Exception {
    assertThat(python(json)).contains("Whole: 5 entries");
    assertThat(python(json.replaceFirst("risk-officer", "risk-hater"))).contains("Entry 1");
    assertThat(python(json.replaceFirst("\"numbers\":\\[1,", "\"numbers\":[2,")))
        .contains("values of entry 1");
  }

  @Test
  void isVerifiedByTheApplication() throws Exception {
    browser
        .perform(get("/api/v1/cases/{key}/evidence/verify", key).with(reader()))
        .andExpect(content().json("{\"whole\": true, \"entries\": 5}", JsonCompareMode.STRICT));
  }

  @Test
  void isNotFoundWhereThereNeverWasACase() throws Exception {
    for (var path : List.of("/api/v1/cases/nope/evidence", "/api/v1/cases/nope/evidence/verify")) {
      browser
          .perform(get(path).with(user("administrator")))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.detail").value("There is no case nope"));
      browser.perform(get(path).with(user("process-designer"))).andExpect(status().isForbidden());
    }
  }

  @Test
  void isClosedToThoseWhoMayNotReadTheCase() throws Exception {
    browser
        .perform(get("/api/v1/cases/{key}/evidence", key).with(user("process-designer")))
        .andExpect(status().isForbidden());
    browser
        .perform(get("/api/v1/cases/{key}/evidence/verify", key).with(user("process-designer")))
        .andExpect(status().isForbidden());
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor reader() {
    return user("compliance-lead");
  }

  private static String python(String json) throws IOException, InterruptedException {
    var script = Path.of("src/docs/verify-evidence.py").toString();
    Process process;
    try {
      process = new ProcessBuilder("python3", script).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeThat(e).as("python3 is not there").isNull();
      throw e;
    }
    try (var out = process.getOutputStream()) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return answer;
  }

  private static String sha256(String text) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static String canonical(JsonNode node, String... without) {
    if (node.isObject()) {
      var sorted = new TreeMap<String, String>();
      node.properties().forEach(e -> sorted.put(e.getKey(), canonical(e.getValue())));
      sorted.keySet().removeAll(Arrays.asList(without));
      return sorted.entrySet().stream()
          .map(e -> text(e.getKey()) + ":" + e.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(EvidenceFormatTests::canonical)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (node.isNumber()) {
      return new BigDecimal(node.asText()).stripTrailingZeros().toPlainString();
    }
    return node.isTextual() ? text(node.asText()) : node.toString();
  }

  private static String text(String text) {
    var quoted = new StringBuilder("\"");
    for (var c : text.toCharArray()) {
      var named = "\b\t\n\f\r\"\\".indexOf(c);
      quoted.append(
          named >= 0
              ? "\\" + "btnfr\"\\".charAt(named)
              : c < 32 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return quoted.append('"').toString();
  }
}
