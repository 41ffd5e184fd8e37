package io.gatehouse.improvement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class FindingPagesTests {

  private static final Pattern LINK = Pattern.compile("href=\"/cases/(COR-[\\d-]+)\"");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  @Autowired private MockMvc mvc;
  @Autowired private CorrectiveActions actions;
  @Autowired private Cases cases;
  @Autowired private Systems systems;

  private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void areListedNewestFirstAndFiltered() throws Exception {
    String system = aSystem();
    String major = open("A", FindingSource.AUDIT, Grade.MAJOR, system);
    String minor = open("B", FindingSource.INCIDENT, Grade.MINOR, null);
    String withdrawn = open("C", FindingSource.PERSON, Grade.MINOR, null);
    cases.withdraw(withdrawn, "developer", "It is none.");

    assertThat(listed("")).containsExactly(withdrawn, minor, major);
    assertThat(listed("&grade=major")).containsExactly(major);
    assertThat(listed("&source=incident")).containsExactly(minor);
    assertThat(listed("&system=" + system)).containsExactly(major);
    assertThat(listed("&state=open")).containsExactly(minor, major);
    assertThat(listed("&state=contain&grade=minor")).containsExactly(minor);
    assertThat(listed("&state=withdrawn")).containsExactly(withdrawn);
    assertThat(listed("&due=overdue")).isEmpty();
    assertThat(page("/findings?q=" + mark))
        .contains("3 of 3, newest first", "Letter reader", "To be contained", "Noticed by somebody")
        .doesNotContain("??");
  }

  @Test
  void areListedAllTheSameByFiltersThatNameNothing() throws Exception {
    String key = open("A", FindingSource.AUDIT, Grade.MAJOR, null);

    assertThat(listed("&grade=enormous&source=rumour&state=limbo&due=soon&after=")).contains(key);
    assertThat(listed("&after=COR-1999-0001")).isEmpty();
    assertThat(listed("&system=AIS-1999-0001")).isEmpty();
    assertThat(page("/findings?q=%25" + mark)).contains("No finding matches.");
  }

  @Test
  void turnPagesByKey() throws Exception {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      opened.add(0, open(String.valueOf(i), FindingSource.REVIEW, Grade.OBSERVATION, null));
    }
    String first = page("/findings?q=" + mark);
    assertThat(first).contains("50 of 51, newest first");
    var next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();

    List<String> seen = new ArrayList<>(links(first));
    seen.addAll(links(page(next.group(1).replace("&amp;", "&"))));

    assertThat(seen).containsExactlyElementsOf(opened);
  }

  @Test
  void areExportedAsTheyAreListed() throws Exception {
    String armed = open("=1+1", FindingSource.SUPPLIER, Grade.MAJOR, null);
    open("B", FindingSource.SUPPLIER, Grade.MINOR, null);

    var answer = answer("compliance-lead", "/findings/export.csv?grade=major&q=" + mark);

    assertThat(answer.getHeader("Content-Disposition")).contains("findings.csv");
    String[] lines = answer.getContentAsString(UTF_8).split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("\uFEFFreference,finding,system,grade,source,");
    assertThat(lines[1]).startsWith(armed + ",'=1+1 " + mark).contains(",major,supplier,developer");
  }

  @Test
  void haveThePageOfTheirCase() throws Exception {
    String parent = open("A", FindingSource.PERSON, Grade.MINOR, null);
    String key =
        actions.open(
            new NewFinding(
                "B of " + mark, FindingSource.AUDIT, Grade.MAJOR, null, parent, "developer"));

    assertThat(answer("compliance-lead", "/findings/" + key).getRedirectedUrl())
        .isEqualTo("/cases/" + key);
    assertThat(page("/cases/" + key)).contains("All findings", "href=\"/cases/" + parent + "\"");
    assertThat(page("/cases/" + parent)).contains("href=\"/cases/" + key + "\"");
    assertThat(answer("compliance-lead", "/findings/COR-1999-0001").getRedirectedUrl())
        .isEqualTo("/cases/COR-1999-0001");
  }

  private String aSystem() {
    return systems.register(
        SystemDraft.of(Map.of("name", "Letter reader " + mark)), "compliance-lead");
  }

  private String open(String finding, FindingSource source, Grade grade, @Nullable String system) {
    return actions.open(
        new NewFinding(finding + " " + mark, source, grade, system, null, "developer"));
  }

  private List<String> listed(String more) throws Exception {
    return links(page("/findings?q=" + mark + more));
  }

  private static List<String> links(String page) {
    return LINK.matcher(page).results().map(link -> link.group(1)).toList();
  }

  private String page(String path) throws Exception {
    var answer = answer("compliance-lead", path);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(UTF_8);
  }

  private MockHttpServletResponse answer(String account, String path) throws Exception {
    return mvc.perform(get(java.net.URI.create(path)).with(user(account)))
        .andReturn()
        .getResponse();
  }
}
