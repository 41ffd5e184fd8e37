package io.gatehouse.incident.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.Systems;
import io.gatehouse.listing.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class IncidentRegisterTests {

  private static final String LEAD = "compliance-lead";

  private IncidentDesk desk;
  @Autowired private IncidentSearch search;

  @BeforeEach
  void openTheDesk(@Autowired MockMvc mvc, @Autowired Systems systems) {
    desk = new IncidentDesk(mvc, systems);
  }

  @Test
  void filters() throws Exception {
    String triaged = desk.triaged("Letters lost");
    String reported = desk.report("Letters burnt");
    String all = list("");
    assertThat(all).contains("2 of 2, the latest first", triaged, reported, "Not triaged");
    assertThat(all.indexOf(reported + "<")).isLessThan(all.indexOf(triaged + "<"));
    assertThat(list("&severity=2")).contains("1 of 1", triaged, "serious");
    assertThat(list("&severity=none")).contains("1 of 1", reported);
    assertThat(list("&state=reported")).contains("1 of 1", reported);
    assertThat(list("&state=open")).contains("2 of 2");
    assertThat(list("&state=closed")).contains("No incident matches.");
    assertThat(list("&clocks=running")).contains("1 of 1", triaged);
    assertThat(list("&clocks=missed")).contains("No incident matches.");
    assertThat(list("&system=" + desk.system)).contains("2 of 2");
    assertThat(list("&system=AIS-1999-0001")).contains("No incident matches.");
  }

  @Test
  void keepsDrillsApart() throws Exception {
    String drill = desk.triaged("Letters lost", "drill", "yes");
    assertThat(list("")).doesNotContain(drill);
    assertThat(list("&drill=true")).contains("1 of 1", drill, "Drill");
    assertThat(desk.read(LEAD, "/incidents/clocks")).doesNotContain(drill);
    assertThat(desk.read(LEAD, "/incidents/clocks?drill=true")).contains("Clocks of drills", drill);
    assertThat(desk.read(LEAD, "/incidents/" + drill)).doesNotContain("Do not alter");
  }

  @Test
  void standsOnThePageOfItsSystem() throws Exception {
    String incident = desk.triaged("Letters wait");
    String drill = desk.triaged("Letters burn", "drill", "yes");
    assertThat(desk.read(LEAD, "/systems/" + desk.system))
        .contains("Open incidents", incident, "/incidents?system=" + desk.system)
        .doesNotContain("/incidents/" + drill, "??");
  }

  @Test
  void turnsPagesByKey() throws Exception {
    List<String> keys = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      keys.add(desk.report("Letter " + number));
    }
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      var filter = new IncidentFilter(desk.mark, null, null, null, null, null, after);
      Slice<IncidentRow> page = search.page("developer", filter, 2);
      page.rows().forEach(row -> seen.add(row.key()));
      after = page.next();
    } while (after != null);
    Collections.reverse(keys);
    assertThat(seen).isEqualTo(keys);
  }

  @Test
  void isWrittenAsCsv() throws Exception {
    String key = desk.triaged("=Letters, lost");
    String csv = desk.read(LEAD, "/incidents/export.csv?q=" + desk.mark);
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .startsWith("\uFEFFreference,what,system")
        .contains(key + ",\"'=Letters, lost " + desk.mark + "\"," + desk.system)
        .contains(",2,yes,triaged,no,developer,");
  }

  @Test
  void listsTheFirstDueOfAllClocksFirst() throws Exception {
    desk.triaged("Letters lost");
    desk.triaged("Letters burnt");
    Matcher due =
        Pattern.compile("<div class=\"left\">.*?datetime=\"([^\"]+)\"", Pattern.DOTALL)
            .matcher(desk.read(LEAD, "/incidents/clocks"));
    List<Instant> dues =
        due.results().map(found -> OffsetDateTime.parse(found.group(1)).toInstant()).toList();
    assertThat(dues).hasSizeGreaterThanOrEqualTo(16).isSorted();
  }

  @Test
  void isFilledInWithTheSystemWhosePageItWasReportedFrom() throws Exception {
    assertThat(desk.read("developer", "/systems/" + desk.system))
        .contains("/start/incident-response?systemId=" + desk.system);
    assertThat(desk.read("developer", "/incidents")).contains("href=\"/start/incident-response\"");
    assertThat(desk.read("external-auditor", "/incidents")).doesNotContain("/start/incident");
    assertThat(desk.read("developer", "/start/incident-response?systemId=" + desk.system))
        .contains("start-form?systemId=" + desk.system);
    desk.as(
            "developer",
            get("/api/v1/processes/incident-response/start-form")
                .param("systemId", desk.system)
                .param("systems", "none")
                .param("other", "thing"))
        .andExpect(jsonPath("$.values.systemId").value(desk.system))
        .andExpect(jsonPath("$.values.systems").isArray())
        .andExpect(jsonPath("$.values.other").doesNotExist());
  }

  private String list(String more) throws Exception {
    return desk.read(LEAD, "/incidents?q=" + desk.mark + more)
        .replaceFirst("(?s)<section id=\"clocks\".*?</section>", "");
  }
}
