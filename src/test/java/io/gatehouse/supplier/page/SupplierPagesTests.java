package io.gatehouse.supplier.page;

import static io.gatehouse.supplier.page.Register.says;
import static io.gatehouse.supplier.page.Register.saysNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.supplier.Suppliers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class SupplierPagesTests {

  @Autowired private MockMvc mvc;
  @Autowired private Suppliers suppliers;
  private final String mark = Register.aMark();
  private Register manager;

  @BeforeEach
  void signIn() {
    manager = new Register(mvc, "supplier-manager");
  }

  @Test
  void savesAnEditAndTellsTheSecondOfTwo() throws Exception {
    String page = manager.registers(Map.of("name", "Otter " + mark, "contact", "First desk"));
    manager
        .sends(page + "/edit", edit("Otter " + mark, "Second desk", 0))
        .andExpect(status().is3xxRedirection());

    manager
        .sends(page + "/edit", edit("Otter " + mark, "Third desk", 0))
        .andExpect(says("supplier-manager saved this record"))
        .andExpect(says("Saved now: Second desk"))
        .andExpect(says("Third desk"));
    manager
        .sends(page + "/edit", edit(" ", "Kept text", 1))
        .andExpect(says("Fill this in."))
        .andExpect(says("Kept text"));
    manager.looksAt(page).andExpect(says("Second desk")).andExpect(says("First desk → "));
    manager
        .as("compliance-lead")
        .looksAt("/api/v1/cases/" + page.substring(11) + "/evidence/verify")
        .andExpect(jsonPath("$.whole").value(true));
  }

  @Test
  void keepsWhatTheOtherSavedInFieldsThatOneHasNotTouched() throws Exception {
    String page =
        manager.registers(
            Map.of("name", "Stoat " + mark, "contact", "First desk", "supplies", "Letters"));
    var other = new HashMap<>(edit("Stoat " + mark, "First desk", 0));
    other.put("supplies", "Parcels");
    other.put("criticality", "moderate");
    manager.sends(page + "/edit", other).andExpect(status().is3xxRedirection());

    var late = new HashMap<>(edit("Stoat " + mark, "Second desk", 0));
    late.put("supplies", "Letters");
    late.put("before.name", "Stoat " + mark);
    late.put("before.contact", "First desk");
    late.put("before.supplies", "Letters");
    late.put("before.criticality", "");

    manager
        .sends(page + "/edit", late)
        .andExpect(says("supplier-manager saved this record"))
        .andExpect(says(">Parcels</textarea>"))
        .andExpect(says("value=\"moderate\" selected"))
        .andExpect(says("Second desk"))
        .andExpect(says("Saved now: First desk"))
        .andExpect(saysNot("Saved now: Parcels"));
  }

  @Test
  void takesEachNameOnce() throws Exception {
    String first = manager.registers(Map.of("name", "Heron " + mark, "aliases", mark + " Birds"));
    for (String name : List.of("heron  " + mark + " GmbH", mark + "-birds, Inc.")) {
      manager
          .sends("/suppliers/new", Map.of("name", name))
          .andExpect(status().isOk())
          .andExpect(says("Another supplier has this name"))
          .andExpect(says(first));
    }
  }

  @Test
  void keepsProductsModelsAndCertificates() throws Exception {
    String page = manager.registers(Map.of("name", "Badger " + mark));
    String id = page.substring("/suppliers/".length());
    manager
        .sends(
            page + "/products/new",
            Map.of("product", "Reader", "models", "reads-1 (Else)\n\nreads-2", "revision", "0"))
        .andExpect(status().is3xxRedirection());
    manager
        .sends(page + "/products/new", Map.of("product", "Late", "revision", "0"))
        .andExpect(says("saved this record"));
    manager
        .sends(
            page + "/certificates/new",
            Map.of("standard", "", "expires", "31.12.2030", "revision", "1"))
        .andExpect(says("Fill this in."))
        .andExpect(says("This is not a date."));

    manager
        .sends(
            page + "/certificates/new",
            Map.of(
                "standard", "ISO/IEC 42001",
                "expires", "2025-01-01",
                "endedOn", "2025-01-02",
                "lastSurveillance", "2999-01-01",
                "revision", "1"))
        .andExpect(says("This day is still to come."))
        .andExpect(says("it had ended by then"));
    for (String never : List.of("1926-12-25", "9999-12-31")) {
      manager
          .sends(
              page + "/certificates/new",
              Map.of("standard", "ISO/IEC 42001", "expires", never, "revision", "1"))
          .andExpect(says("Enter a last day from 2000 on"));
    }

    var product = suppliers.get(id).products().get(0);
    assertThat(product.models()).containsExactly("reads-1 (Else)", "reads-2");
    String edit = page + "/products/" + product.id();
    manager.looksAt(edit + "/edit").andExpect(says("reads-1 (Else)\nreads-2"));
    manager
        .sends(edit + "/edit", Map.of("product", "Reader 2", "models", "reads-3", "revision", "1"))
        .andExpect(status().is3xxRedirection());
    manager.looksAt(page).andExpect(says("reads-3")).andExpect(saysNot("??"));
    manager.sends(edit + "/remove", Map.of("revision", "2")).andExpect(status().is3xxRedirection());
    assertThat(suppliers.get(id).products()).isEmpty();
    manager.looksAt(page).andExpect(says("Product removed"));
    manager.looksAt(edit + "/edit").andExpect(status().isNotFound());
    manager.looksAt(page + "/certificates/x/edit").andExpect(status().isNotFound());
  }

  @Test
  void letsOnlyManagerAndLeadEditAndEverybodyRead() throws Exception {
    String page = manager.registers(Map.of("name", "Guarded " + mark));
    for (String account : List.of("developer", "external-auditor")) {
      var other = manager.as(account);
      other.looksAt(page).andExpect(status().isOk()).andExpect(saysNot("/edit\""));
      other.looksAt("/suppliers").andExpect(status().isOk()).andExpect(saysNot("/suppliers/new"));
      other.looksAt(page + "/edit").andExpect(status().isForbidden());
      other.looksAt("/suppliers/new").andExpect(status().isForbidden());
      for (String form : List.of("/edit", "/products/new", "/certificates/new")) {
        other.sends(page + form, edit("Changed", "", 0)).andExpect(status().isForbidden());
      }
    }
    manager.as("compliance-lead").looksAt(page + "/edit").andExpect(status().isOk());
  }

  private static Map<String, String> edit(String name, String contact, long revision) {
    return Map.of("name", name, "contact", contact, "revision", String.valueOf(revision));
  }
}
