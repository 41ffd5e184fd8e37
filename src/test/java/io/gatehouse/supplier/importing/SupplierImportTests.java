package io.gatehouse.supplier.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.csv.importing.ImportReport;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class SupplierImportTests {

  @Autowired private MockMvc mvc;
  @Autowired private SupplierImports imports;
  @Autowired private Suppliers suppliers;
  private final String mark = "M" + UUID.randomUUID().toString().substring(0, 8);

  private final String file =
      """
      Vendor;Tier;Product;Base model;Certified to;Valid until;Issued by
      Fictiva %1$s GmbH;Tier 1;Letters;sorter-2; ISO/IEC 42001;31.12.2031;Certa
      Fictiva %1$s;;Parcels;sorter-3; ;;
      Madeup %1$s;n/a;;chat-4;;;
      """
          .formatted(mark);

  @Test
  void takesSuppliersProductsModelsAndCertificates() {
    assertCounts(run(file, true), 2, 1, 0);
    assertThat(suppliers.called("Fictiva " + mark)).isEmpty();

    assertCounts(run(file, false), 2, 1, 0);

    SupplierView fictiva = suppliers.called("fictiva " + mark).orElseThrow();
    assertThat(fictiva.criticality()).isEqualTo("critical");
    assertThat(fictiva.products())
        .extracting(SupplierView.Product::name)
        .containsExactly("Letters", "Parcels");
    assertThat(fictiva.products().get(0).models()).containsExactly("sorter-2");
    assertThat(fictiva.certificates().get(0).expires()).hasToString("2031-12-31");
    assertThat(fictiva.certificates().get(0).body()).isEqualTo("Certa");
    assertThat(suppliers.called("Madeup " + mark).orElseThrow().products().get(0).models())
        .containsExactly("chat-4");
  }

  @Test
  void changesNothingTheSecondTimeAndOnlyWhatAFileSaysOtherwise() {
    run(file, false);
    assertCounts(run(file, false), 0, 0, 3);

    var changed = run("name,contact,body\nFICTIVA %s,Front desk,\n".formatted(mark), false);

    assertCounts(changed, 0, 1, 0);
    SupplierView fictiva = suppliers.called("fictiva " + mark).orElseThrow();
    assertThat(fictiva.contact()).isEqualTo("Front desk");
    assertThat(fictiva.criticality()).isEqualTo("critical");
    assertThat(fictiva.certificates()).hasSize(1);
  }

  @Test
  void reportsRowsThatCannotBeTaken() {
    ImportReport report =
        run(
            """
            reference,name,aliases,criticality,standard,expires,contact
            ,One %1$s,%1$s-alias,low,,,Desk
            ,One %1$s,%1$s-alias,low,,,Desk
            ,One %1$s,,low,,,Other desk
            ,Two %1$s,,huge,,,
            ,Three %1$s,,,ISO/IEC 42001,,
            ,Four %1$s,,,ISO/IEC 42001,31.2.2030,
            ,Five %1$s,%1$s-alias,,,,
            SPL-1999-0001,Six %1$s,,,,,
            ,,,low,,,
            """
                .formatted(mark),
            false);

    assertCounts(report, 1, 0, 0);
    assertThat(report.problems())
        .extracting(problem -> problem.line() + " " + problem.message())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("3 Lines 2 and 3 say the same"),
            one -> assertThat(one).startsWith("4 Lines 2 and 4 say different things"),
            one -> assertThat(one).contains("“huge” is none of"),
            one -> assertThat(one).contains("needs its standard and its last day"),
            one -> assertThat(one).contains("is not a date"),
            one -> assertThat(one).contains("is called so already"),
            one -> assertThat(one).contains("There is no supplier SPL-1999-0001"),
            one -> assertThat(one).contains("The row has no name"));
  }

  @Test
  void answersProgramsAsTheInventorysImportDoes() throws Exception {
    send("supplier-manager", file)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.read").value(3))
        .andExpect(jsonPath("$.created").value(2))
        .andExpect(jsonPath("$.problems").isEmpty());
    send("compliance-lead", "title\nx\n")
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.detail", containsString("No column holds the name of the supplier")));
    for (String other : List.of("developer", "system-owner", "external-auditor")) {
      send(other, file).andExpect(status().isForbidden());
    }
    mvc.perform(
            multipart("/api/v1/suppliers/import")
                .file(
                    new MockMultipartFile("file", "a.csv", null, "Firm\nMapped\n".getBytes(UTF_8)))
                .file(
                    new MockMultipartFile(
                        "mapping",
                        "",
                        "application/json",
                        "{\"columns\":{\"nom\":\"Firm\"}}".getBytes(UTF_8)))
                .with(user("administrator"))
                .with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("A supplier has no field called nom")));
  }

  @Test
  void leadsThroughItsPagesApartFromTheInventorys() throws Exception {
    String page =
        mvc.perform(
                multipart("/suppliers/import")
                    .file(new MockMultipartFile("file", "s.csv", null, file.getBytes(UTF_8)))
                    .with(user("supplier-manager"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(page).startsWith("/suppliers/import/");
    mvc.perform(get(page).with(user("supplier-manager")))
        .andExpect(content().string(containsString("Certification body")))
        .andExpect(content().string(containsString("Tier 1")));
    mvc.perform(get(page.replace("suppliers", "systems")).with(user("compliance-lead")))
        .andExpect(status().isNotFound());
    mvc.perform(get("/systems/import").with(user("supplier-manager")))
        .andExpect(status().isForbidden());

    mvc.perform(
        post(page)
            .param("what", "import")
            .param("column.name", "Vendor")
            .param("column.models", "Base model")
            .with(user("supplier-manager"))
            .with(csrf()));

    await().until(() -> suppliers.called("Madeup " + mark).isPresent());
    mvc.perform(get("/suppliers/import").with(user("supplier-manager")))
        .andExpect(content().string(containsString("s.csv")));
  }

  private ImportReport run(String text, boolean dryRun) {
    return imports.run(text.getBytes(UTF_8), null, dryRun, "supplier-manager");
  }

  private ResultActions send(String account, String text) throws Exception {
    return mvc.perform(
        multipart("/api/v1/suppliers/import")
            .file(new MockMultipartFile("file", "s.csv", null, text.getBytes(UTF_8)))
            .with(user(account))
            .with(csrf()));
  }

  private static void assertCounts(ImportReport report, int created, int updated, int skipped) {
    assertThat(List.of(report.created(), report.updated(), report.skipped()))
        .as(report.problems().toString())
        .containsExactly(created, updated, skipped);
  }
}
