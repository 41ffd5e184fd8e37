package io.gatehouse.csv.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.csv.importing.ImportReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class ImportPagesTests {

  @Autowired private MockMvc mvc;
  @Autowired private ImportRuns runs;
  @Autowired private JdbcClient jdbc;

  @Test
  void readsCorrectsTriesAndImports() throws Exception {
    String page = upload("What;Status;Purpose\nPage one;Frozen;\nPage two;Live;\n;Live;\n");
    mvc.perform(get(page).with(lead()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("3 rows, 3 columns, UTF-8")))
        .andExpect(content().string(containsString("No column holds the name")))
        .andExpect(content().string(containsString("value=\"Frozen\"")));

    act(page, "try").andExpect(redirectedUrl(page));
    String id = page.substring(page.lastIndexOf('/') + 1);
    await().until(() -> runs.get("systems", id).state().equals("finished"));
    assertThat(runs.get("systems", id).report())
        .isEqualTo(
            new ImportReport(
                3, 2, 0, 0, runs.get("systems", id).report().problems(), java.util.List.of()));
    assertThat(count("Page one")).isZero();

    act(page, "import").andExpect(redirectedUrl(page));
    await()
        .until(() -> count("Page two") == 1 && runs.get("systems", id).state().equals("finished"));
    assertThat(
            jdbc.sql("select stage from ai_system where name = 'Page one'")
                .query(String.class)
                .single())
        .isEqualTo("suspended");
    mvc.perform(get(page).with(lead()))
        .andExpect(content().string(containsString("The import is finished.")))
        .andExpect(content().string(containsString("The row has no name")));
    mvc.perform(get(page + "/progress").with(lead()))
        .andExpect(content().string(containsString("id=\"run\"")));
  }

  @Test
  void tellsWhyAFileIsNotRead() throws Exception {
    mvc.perform(
            multipart("/systems/import")
                .file(
                    new MockMultipartFile("file", "a.xlsx", null, "PK\u0003\u0004".getBytes(UTF_8)))
                .with(lead())
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("a workbook or an archive")));
  }

  @Test
  void marksAnInterruptedRunAndStartsItAgain() throws Exception {
    String page = upload("name\nInterrupted one\n");
    String id = page.substring(page.lastIndexOf('/') + 1);
    jdbc.sql(
            "update file_import set state = 'running', heartbeat = now() - interval '1 minute'"
                + " where id = ?::uuid")
        .param(id)
        .update();
    mvc.perform(get(page).with(lead()))
        .andExpect(content().string(containsString("The import was interrupted")));
    mvc.perform(get("/systems/import").with(lead()))
        .andExpect(content().string(containsString("Interrupted")));
    mvc.perform(post(page).param("what", "import").with(lead()).with(csrf()));
    await().until(() -> runs.get("systems", id).state().equals("finished"));
    assertThat(count("Interrupted one")).isOne();
  }

  @Test
  void waitsBehindARunningImportWithoutBeingInterrupted() throws Exception {
    String first = idOf(upload("name\nFirst in line\n"));
    String page = upload("name\nSecond in line\n");
    String second = idOf(page);
    assertThat(runs.queue(first, true) && runs.begin(first, true)).isTrue();
    assertThat(runs.queue(second, true)).isTrue();
    lastHeardOf(second, "1 minute");

    mvc.perform(get(page).with(lead()))
        .andExpect(content().string(containsString("It starts when the import before it")))
        .andExpect(content().string(containsString("hx-trigger=\"every 1s\"")))
        .andExpect(content().string(not(containsString("Change columns"))));
    assertThat(runs.get("systems", second).state()).isEqualTo("queued");
    assertThat(runs.queue(second, true)).isFalse();

    runs.finish(first, "finished", runs.get("systems", first).report());
    assertThat(runs.get("systems", second).state()).isEqualTo("queued");
    assertThat(runs.begin(second, true)).isTrue();
    assertThat(runs.begin(second, true)).isFalse();
    runs.finish(second, "finished", runs.get("systems", second).report());
  }

  @Test
  void isInterruptedWhereNothingRunsThatItWaitsFor() throws Exception {
    String id = idOf(upload("name\nForgotten in line\n"));
    assertThat(runs.queue(id, true)).isTrue();
    lastHeardOf(id, "1 minute");

    assertThat(runs.get("systems", id).state()).isEqualTo("interrupted");
    assertThat(runs.queue(id, true)).isTrue();
    runs.finish(id, "finished", runs.get("systems", id).report());
  }

  private void lastHeardOf(String id, String ago) {
    jdbc.sql(
            "update file_import set heartbeat = clock_timestamp() - ?::interval where id = ?::uuid")
        .params(ago, id)
        .update();
  }

  private static String idOf(String page) {
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private String upload(String text) throws Exception {
    return mvc.perform(
            multipart("/systems/import")
                .file(new MockMultipartFile("file", "page.csv", null, text.getBytes(UTF_8)))
                .with(lead())
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private ResultActions act(String page, String what) throws Exception {
    return mvc.perform(
        post(page)
            .param("what", what)
            .param("column.name", "What")
            .param("column.stage", "Status")
            .param("text.stage.0", "Frozen")
            .param("value.stage.0", "suspended")
            .param("text.stage.1", "Live")
            .param("value.stage.1", "operation")
            .with(lead())
            .with(csrf()));
  }

  private int count(String name) {
    return jdbc.sql("select count(*) from ai_system where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }

  private static UserRequestPostProcessor lead() {
    return user("compliance-lead").roles("compliance-lead");
  }
}
