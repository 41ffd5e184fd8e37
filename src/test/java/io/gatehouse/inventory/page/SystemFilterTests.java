package io.gatehouse.inventory.page;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class SystemFilterTests {

  private static final String LEAD = "compliance-lead";

  @Autowired private MockMvc mvc;
  @Autowired private Systems systems;
  private final String mark = "F" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void register() {
    systems.register(
        SystemDraft.of(Map.of("name", "Mine", "organisation", mark, "owner", LEAD)), LEAD);
    systems.register(SystemDraft.of(Map.of("name", "Nobody's", "organisation", mark)), LEAD);
  }

  @Test
  void findsWhatSomebodyOwns() throws Exception {
    find("/systems", "owner", LEAD)
        .andExpect(content().string(containsString("1 of 1, by name")))
        .andExpect(content().string(containsString("Owned by me")));
  }

  @Test
  void findsWhatNobodyClassified() throws Exception {
    find("/api/v1/systems", "risk", "unclassified")
        .andExpect(jsonPath("$.items.length()").value(2));
    find("/api/v1/systems", "risk", "high").andExpect(jsonPath("$.items.length()").value(0));
  }

  private ResultActions find(String path, String field, String value) throws Exception {
    return mvc.perform(get(path).param("q", mark).param(field, value).with(user(LEAD)));
  }
}
