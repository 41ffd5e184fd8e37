package io.gatehouse.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class StoredFilesTests {

  @Autowired private StoredFiles files;
  @Autowired private Evidence evidence;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc browser;

  @Test
  void givesBackWhatWasUploaded() throws Exception {
    var content = new byte[700_000];
    new Random(42).nextBytes(content);
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
    var id = id(upload("../Prüf bericht\".pdf", content).andExpect(status().isCreated()));
    browser
        .perform(get("/files/{id}", id).with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(content))
        .andExpect(content().contentType("application/pdf"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    assertThat(files.find(id).orElseThrow().name()).isEqualTo("Prüf bericht .pdf");
    assertThat(files.isAsStored(id, files.find(id).get().sha256())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "report.exe, MZ",
    "report.html, <html>",
    "report, text",
    "report.pdf, not a pdf",
    "report.docx, %PDF-1.7",
    "report.txt, a\0b",
    "report.txt, ''"
  })
  void refusesWhatIsNotEvidence(String name, String content) throws Exception {
    upload(name, content.getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    upload("large.txt", new byte[StoredFiles.LARGEST + 1]).andExpect(status().is4xxClientError());
    var large = new byte[StoredFiles.LARGEST + 1];
    java.util.Arrays.fill(large, (byte) 'a');
    upload("large.txt", large).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void belongsToItsUploaderUntilItIsPartOfACase() throws Exception {
    var id = id(upload("note.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    browser
        .perform(get("/files/{id}", id).with(user("compliance-lead")))
        .andExpect(status().isForbidden());
    use(id);
    browser
        .perform(get("/files/{id}", id).with(user("compliance-lead")))
        .andExpect(status().isOk());
    browser
        .perform(get("/files/{id}", "nothing").with(user("developer")))
        .andExpect(status().isNotFound());
  }

  @Test
  void isRemovedWhenNobodyUsesItForADay() throws Exception {
    var unused = id(upload("unused.txt", "a".getBytes(StandardCharsets.UTF_8)));
    var used = id(upload("used.txt", "b".getBytes(StandardCharsets.UTF_8)));
    var fresh = id(upload("fresh.txt", "c".getBytes(StandardCharsets.UTF_8)));
    use(used);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql("update stored_file set at = at - interval '25 hours' where id in (?, ?)")
              .params(unused, used)
              .update();
        });
    files.removeUnused();
    assertThat(files.find(List.of(unused, used, fresh)))
        .extracting(StoredFile::id)
        .containsExactlyInAnyOrder(used, fresh);
    assertThat(files.content(unused).readAllBytes()).isEmpty();
  }

  private void use(String id) {
    transaction.executeWithoutResult(
        status ->
            evidence.record(
                new NewEvidence(
                    "GATE-" + UUID.randomUUID(),
                    "completed",
                    "T",
                    null,
                    "developer",
                    null,
                    false,
                    Map.of(),
                    List.of(id),
                    "gate-review",
                    1,
                    null)));
  }

  private ResultActions upload(String name, byte[] content) throws Exception {
    var file = new MockMultipartFile("file", name, "application/octet-stream", content);
    return browser.perform(
        multipart("/api/v1/files").file(file).with(user("developer")).with(csrf()));
  }

  private static String id(ResultActions upload) throws Exception {
    var json = upload.andReturn().getResponse().getContentAsString();
    return new ObjectMapper().readTree(json).get("id").asText();
  }
}
