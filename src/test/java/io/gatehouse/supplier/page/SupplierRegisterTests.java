package io.gatehouse.supplier.page;

import static io.gatehouse.supplier.page.Register.says;
import static io.gatehouse.supplier.page.Register.saysNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class SupplierRegisterTests {

  @Autowired private MockMvc mvc;
  @Autowired private Systems systems;
  private final String mark = Register.aMark();
  private Register manager;

  @BeforeEach
  void signIn() {
    manager = new Register(mvc, "supplier-manager");
  }

  @Test
  void listsByNameAndFilters() throws Exception {
    String high = manager.registers(Map.of("name", "Zebra " + mark, "criticality", "high"));
    manager.registers(Map.of("name", "Aardvark " + mark));
    manager.sends(
        high + "/certificates/new",
        Map.of("standard", "ISO/IEC 42001", "expires", "2020-01-31", "revision", "0"));

    manager
        .looksAt("/suppliers?q={q}", mark)
        .andExpect(status().isOk())
        .andExpect(says("2 of 2, by name"))
        .andExpect(says("lapsed after 31 Jan 2020"))
        .andExpect(saysNot("??"));
    for (String filter :
        List.of("criticality=high", "certificate=lapsed", "approval=unassessed&criticality=high")) {
      manager
          .looksAt("/suppliers?" + filter + "&q=" + mark)
          .andExpect(says("Zebra"))
          .andExpect(saysNot("Aardvark"));
    }
    for (String filter :
        List.of(
            "criticality=unknown", "certificate=none", "certificate=none&approval=unassessed")) {
      manager
          .looksAt("/suppliers?" + filter + "&q=" + mark)
          .andExpect(says("Aardvark"))
          .andExpect(saysNot("Zebra"));
    }
    for (String filter :
        List.of("approval=approved", "certificate=valid", "certificate=expiring")) {
      manager
          .looksAt("/suppliers?" + filter + "&q=" + mark)
          .andExpect(says("No supplier matches."));
    }
  }

  @Test
  void turnsPagesByKey() throws Exception {
    for (int i = 0; i < 7; i++) {
      manager.registers(Map.of("name", (i % 2 == 0 ? "same " : "Same ") + i + " " + mark));
    }
    var seen = new HashSet<String>();
    String after = "";
    while (after != null) {
      String page =
          manager
              .looksAt("/api/v1/suppliers?size=3&q={q}&after={after}", mark, after)
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(seen.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"))).isTrue();
      after = JsonPath.<Map<String, String>>read(page, "$").get("next");
    }
    assertThat(seen).hasSize(7);
  }

  @Test
  void refusesWhatNamesNothing() throws Exception {
    for (String wrong :
        List.of(
            "criticality=huge", "approval=x", "certificate=x", "size=0", "size=101", "after=x")) {
      manager
          .looksAt("/api/v1/suppliers?" + wrong)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.errors[0].field").value(wrong.split("=")[0]));
    }
    manager.looksAt("/suppliers/SPL-1999-0001").andExpect(status().isNotFound());
    manager
        .looksAt("/api/v1/suppliers/SPL-1999-0001")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail", containsString("SPL-1999-0001")));
  }

  @Test
  void linksSystemsByNameProductAndModel() throws Exception {
    String system = aSystem("Falcon " + mark + " (invented); Unheard " + mark, "eye-9 " + mark);
    manager
        .looksAt("/suppliers")
        .andExpect(says("Unheard " + mark))
        .andExpect(says("Falcon " + mark));
    String page = manager.registers(Map.of("name", "FALCON " + mark + ", Inc."));
    manager.looksAt(page).andExpect(says(system));
    manager
        .looksAt("/systems/" + system)
        .andExpect(says("FALCON " + mark + ", Inc."))
        .andExpect(says("Not registered"))
        .andExpect(saysNot("??"));

    String other = manager.registers(Map.of("name", "Kestrel " + mark));
    manager.sends(
        other + "/products/new",
        Map.of("product", "Eye", "models", "Eye 9 " + mark, "revision", "0"));
    // the system names a supplier of its own, so that its model does not mean another
    manager.looksAt(other).andExpect(saysNot(system));
    String byModel = aSystem("", "eye-9 " + mark);
    manager.looksAt(other).andExpect(says(byModel)).andExpect(says("a model behind its products"));

    var record = systems.get(system);
    systems.update(
        system, record.draft().with(Map.of("suppliers", "")), record.revision(), "system-owner");
    manager.looksAt(page).andExpect(saysNot(system));
    manager.looksAt(other).andExpect(says(system));
  }

  private String aSystem(String named, String models) {
    return systems.register(
        SystemDraft.of(Map.of("name", "Watcher " + mark, "suppliers", named, "models", models)),
        "system-owner");
  }
}
