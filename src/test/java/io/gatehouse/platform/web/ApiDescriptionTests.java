package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class ApiDescriptionTests {

  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;

  @Test
  void saysWhatItIsAndHowToSignIn() throws Exception {
    JsonNode api = described();

    assertThat(api.at("/info/title").asText()).isEqualTo("Gatehouse");
    assertThat(api.at("/info/version").asText()).isEqualTo("1");
    assertThat(api.at("/info/description").asText()).contains("RFC 9457");
    assertThat(api.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    assertThat(api.at("/security/0/basic").isArray()).isTrue();
  }

  @Test
  void saysHowEachCallIsRefused() throws Exception {
    JsonNode paths = described().get("paths");

    assertThat(paths.has("/api/v1/tasks")).isTrue();
    for (JsonNode path : paths) {
      for (JsonNode call : path) {
        for (String status : List.of("400", "401", "403", "404")) {
          assertThat(
                  call.at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                      .asText())
              .as(call.get("operationId").asText() + " " + status)
              .isEqualTo("#/components/schemas/Problem");
        }
      }
    }
  }

  @Test
  void tellsAProgramToSignInWithoutSendingItToThePage() throws Exception {
    mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
    mvc.perform(get("/v3/api-docs.yaml").with(httpBasic("developer", "developer")))
        .andExpect(status().isOk());
  }

  private JsonNode described() throws Exception {
    return json.readTree(
        mvc.perform(get("/v3/api-docs").with(httpBasic("developer", "developer")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
