package io.gatehouse.inventory.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.importing.Imports;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class SystemPagesTests {

  @Autowired private MockMvc mvc;
  @Autowired private Systems systems;
  @Autowired private Imports imports;
  private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void listsByNameAndFilters() throws Exception {
    String id = register("Zebra", "Counts stripes");
    register("Aardvark", "Counts ants");
    ask(get("/systems").param("q", mark))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2 of 2, by name")))
        .andExpect(content().string(containsString("Zebra")))
        .andExpect(content().string(not(containsString("??"))));
    ask(get("/systems").param("q", mark).param("stage", "ended").param("inScope", ""))
        .andExpect(content().string(containsString("No AI system matches")));
    ask(get("/systems").param("q", id)).andExpect(content().string(containsString("1 of 1")));
  }

  @Test
  void turnsPagesByKey() throws Exception {
    for (int i = 0; i < 7; i++) {
      register((i % 2 == 0 ? "same " : "Same ") + i % 3, null);
    }
    var seen = new HashSet<String>();
    String after = "";
    for (int turns = 0; after != null; turns++) {
      String page =
          ask(get("/api/v1/systems").param("q", mark).param("size", "3").param("after", after))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      List<String> ids = JsonPath.read(page, "$.items[*].id");
      assertThat(seen.addAll(ids)).isTrue();
      assertThat(turns).isLessThan(3);
      after = JsonPath.<Map<String, String>>read(page, "$").get("next");
    }
    assertThat(seen).hasSize(7);
  }

  @Test
  void refusesFiltersThatNameNothing() throws Exception {
    ask(get("/api/v1/systems").param("stage", "limbo"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("stage"));
    ask(get("/api/v1/systems").param("inScope", "perhaps"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("inScope"))
        .andExpect(jsonPath("$.errors[0].message").value("Say true or false."));
    for (var wrong : Map.of("size", List.of("0", "101", "abc"), "after", List.of("x")).entrySet()) {
      for (String value : wrong.getValue()) {
        ask(get("/api/v1/systems").param(wrong.getKey(), value))
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.errors[0].field").value(wrong.getKey()));
      }
    }
    ask(get("/api/v1/systems/AIS-1999-0001"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString("AIS-1999-0001")));
    ask(get("/systems/AIS-1999-0001")).andExpect(status().isNotFound());
  }

  @Test
  void showsOneSystem() throws Exception {
    String id = register("Heron", "Watches <b>water</b>");
    systems.enterStage(id, "design", "risk-officer");
    systems.classify(id, "high", "critical", true, "Decides about people", "risk-officer");
    ask(get("/systems/" + id))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Watches &lt;b&gt;water")))
        .andExpect(content().string(containsString("In design")))
        .andExpect(content().string(containsString("Critical")))
        .andExpect(content().string(containsString("aria-current=\"step\"")))
        .andExpect(content().string(not(containsString("??"))));
    ask(get("/api/v1/systems/" + id))
        .andExpect(jsonPath("$.stage").value("design"))
        .andExpect(jsonPath("$.riskClass").value("critical"))
        .andExpect(jsonPath("$.inScope").value(true));
  }

  @Test
  void savesAnEditAndTellsTheSecondOfTwo() throws Exception {
    String id = register("Otter", "First purpose");
    ask(get("/systems/" + id + "/edit"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("First purpose")));
    ask(edit(id, "Otter", "Second purpose", 0)).andExpect(redirectedUrl("/systems/" + id));
    assertThat(systems.get(id).purpose()).isEqualTo("Second purpose");

    ask(edit(id, "Otter", "Third purpose", 0))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("compliance-lead saved this record")))
        .andExpect(content().string(containsString("Saved now: Second purpose")))
        .andExpect(content().string(containsString("Third purpose")));
    assertThat(systems.get(id).purpose()).isEqualTo("Second purpose");
    ask(edit(id, " ", "Kept text", 1))
        .andExpect(content().string(containsString("Enter a name.")))
        .andExpect(content().string(containsString("Kept text")));
  }

  @Test
  void keepsAsEvidenceWhoChangedWhatFromWhatToWhat() throws Exception {
    imports.run(
        ("name,organisation,stage,purpose,version\nHeron," + mark + ",design,Counts fish,1.0")
            .getBytes(UTF_8),
        null,
        false,
        "administrator");
    String found =
        ask(get("/api/v1/systems").param("q", mark)).andReturn().getResponse().getContentAsString();
    String id = JsonPath.read(found, "$.items[0].id");
    ask(edit(id, "Heron", "Counts fish and frogs", systems.get(id).revision()))
        .andExpect(redirectedUrl("/systems/" + id));

    ask(get("/api/v1/cases/" + id + "/evidence"))
        .andExpect(jsonPath("$[-1].what").value("noted"))
        .andExpect(jsonPath("$[-1].by").value("compliance-lead"))
        .andExpect(jsonPath("$[-1].values.length()").value(1))
        .andExpect(jsonPath("$[-1].values.purpose.from").value("Counts fish"))
        .andExpect(jsonPath("$[-1].values.purpose.to").value("Counts fish and frogs"));
    ask(get("/api/v1/cases/" + id + "/evidence/verify")).andExpect(jsonPath("$.whole").value(true));
    ask(get("/cases/" + id)).andExpect(content().string(containsString("Record edited")));
  }

  @Test
  void letsOnlyOwnerAndComplianceLeadEdit() throws Exception {
    String id = register("Guarded", null);
    mvc.perform(get("/systems/" + id + "/edit").with(user("developer")))
        .andExpect(status().isForbidden());
    mvc.perform(edit(id, "Changed", "", 0).with(user("developer")).with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(systems.get(id).name()).contains("Guarded");
  }

  @Test
  void exportsWhatTheImportTakesBack() throws Exception {
    String id = register("=HYPERLINK(\"x\")", "+1 @home\nand, \"more\"");
    String other = register("'=quoted", "\u2212 plain");
    String csv =
        ask(get("/systems/export.csv").param("q", mark))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")", "''=quoted", id, other);
    assertThat(csv.lines().filter(line -> line.matches("(.*[,\"])?[=+@].*"))).isEmpty();

    var again = imports.run(csv.getBytes(UTF_8), null, false, "compliance-lead");
    assertThat(again.skipped()).isEqualTo(2);
    assertThat(again.problems()).isEmpty();
    var changed =
        imports.run(csv.replace("plain", "changed").getBytes(UTF_8), null, false, "administrator");
    assertThat(changed.updated()).isEqualTo(1);
    assertThat(systems.get(other).name()).startsWith("'=quoted");
    assertThat(systems.get(other).purpose()).endsWith("changed");
  }

  private String register(String name, String purpose) {
    return systems.register(
        SystemDraft.of(
            purpose == null
                ? Map.of("name", name, "organisation", mark)
                : Map.of("name", name, "purpose", purpose, "organisation", mark)),
        "compliance-lead");
  }

  private static MockHttpServletRequestBuilder edit(
      String id, String name, String purpose, long revision) {
    return post("/systems/" + id + "/edit")
        .param("name", name)
        .param("purpose", purpose)
        .param("revision", String.valueOf(revision));
  }

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user("compliance-lead").roles("compliance-lead")).with(csrf()));
  }
}
