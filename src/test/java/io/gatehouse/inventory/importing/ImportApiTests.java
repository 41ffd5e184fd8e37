package io.gatehouse.inventory.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class ImportApiTests {

  @Autowired private MockMvc mvc;

  @Test
  void createsUpdatesAndSkipsByExternalId() throws Exception {
    String file = "externalId,name,purpose,stage\nA-1,Alpha,Sorts,operation\nA-2,Beta,,design\n";
    counts(send(file, null, false), 2, 2, 0, 0, 0);
    counts(send(file, null, false), 2, 0, 0, 2, 0);
    counts(send(file.replace("Sorts", "Ranks"), null, false), 2, 0, 1, 1, 0);
    counts(send(file.replace("Sorts", "Ranks"), null, false), 2, 0, 0, 2, 0);
  }

  @Test
  void writesNothingWhenDry() throws Exception {
    String file = "name,purpose\nDry one,a\nDry two,b\n";
    counts(send(file, null, true), 2, 2, 0, 0, 0);
    counts(send(file, null, false), 2, 2, 0, 0, 0);
    counts(send(file, null, true), 2, 0, 0, 2, 0);
  }

  @Test
  void reportsTheSameRowTwiceWithBothLines() throws Exception {
    counts(send("name,purpose\nTwin,\"a\nb\"\nOther,\nTwin,\"a\nb\"\n", null, false), 3, 2, 0, 0, 1)
        .andExpect(jsonPath("$.problems[0].line").value(5))
        .andExpect(jsonPath("$.problems[0].column").value("name"))
        .andExpect(jsonPath("$.problems[0].message", containsString("Lines 2 and 5")));
  }

  @Test
  void keepsSystemsApartThatOnlyShareAName() throws Exception {
    counts(send("name,purpose\nNamesake,one\nNamesake,two\n", null, false), 2, 2, 0, 0, 0);
  }

  @Test
  void reportsARowAndTakesTheOthers() throws Exception {
    String file =
        "name,riskClass,nextReview\nGood one,high,2027-01-31\n,low,\nBad class,spicy,\nBad date,,soon\nToo,many,,cells\n";
    counts(send(file, null, false), 5, 1, 0, 0, 4)
        .andExpect(jsonPath("$.problems[0].line").value(3))
        .andExpect(jsonPath("$.problems[0].column").value("name"))
        .andExpect(jsonPath("$.problems[1].column").value("riskClass"))
        .andExpect(jsonPath("$.problems[1].message", containsString("spicy")))
        .andExpect(jsonPath("$.problems[2].column").value("nextReview"))
        .andExpect(jsonPath("$.problems[3].line").value(6));
  }

  @Test
  void obeysAMapping() throws Exception {
    String mapping =
        "{\"columns\":{\"name\":\"What\",\"stage\":[\"Where\"]},\"values\":{\"stage\":{\"there\":\"deployment\"}}}";
    counts(send("What;Where\nMapped one;there\n", mapping, false), 1, 1, 0, 0, 0);
  }

  @Test
  void notesAStageThatItDoesNotKnow() throws Exception {
    String file = "name,stage\nMistyped stage,operatoin\nKnown stage,operation\nNo stage,\n";
    counts(send(file, null, false), 3, 3, 0, 0, 0)
        .andExpect(jsonPath("$.notes", hasSize(1)))
        .andExpect(jsonPath("$.notes[0].line").value(2))
        .andExpect(jsonPath("$.notes[0].column").value("stage"))
        .andExpect(jsonPath("$.notes[0].message", containsString("“operatoin” is no stage")));
    String toRegistration = "{\"values\":{\"stage\":{\"unclear\":\"\"}}}";
    counts(send("name,stage\nUnclear stage,unclear\n", toRegistration, false), 1, 1, 0, 0, 0)
        .andExpect(jsonPath("$.notes", hasSize(0)));
  }

  @Test
  void refusesAMappingToAStageThatDoesNotExist() throws Exception {
    String mapping = "{\"values\":{\"stage\":{\"there\":\"bogus\"}}}";
    refused(send("name,stage\nBogus stage,there\n", mapping, false), "which is no stage");
  }

  @Test
  void isForTheComplianceLeadAndTheAdministratorOnly() throws Exception {
    send("name\nAdministered\n", null, true, "administrator").andExpect(status().isOk());
    send("name\nSupplied\n", null, true, "supplier-manager").andExpect(status().isForbidden());
  }

  @Test
  void refusesWhatItCannotRead() throws Exception {
    refused(send("", null, false), "empty");
    refused(send("a,b\n1,2\n", null, false), "No column holds the name");
    refused(send("name\n\"open\n", null, false), "quotation marks");
    refused(send("name\nx\0y\n", null, false), "NUL");
    refused(send("name\nx\n", "{\"columns\":", false), "The mapping is not of the form");
    refused(send("name\nx\n", "[]", false), "The mapping is not of the form");
    refused(send("name\nx\n", "{\"columns\":{\"name\":[\"name\",null]}}", false), "empty");
    refused(send("name\nx\n", "{\"values\":{\"stage\":{\"b\":null}}}", false), "empty");
    refused(send("name\nx\n", "{\"columns\":{\"name\":\"y\"}}", false), "no column titled “y”");
    refused(
        send("name\nx\n", "{\"columns\":{\"colour\":\"name\"}}", false), "no field called colour");
  }

  @Test
  void namesTheParameterThatIsWrongOrLeftOut() throws Exception {
    mvc.perform(
            multipart("/api/v1/systems/import")
                .file(new MockMultipartFile("file", "name\nx\n".getBytes(UTF_8)))
                .param("dryRun", "perhaps")
                .with(user("compliance-lead"))
                .with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("dryRun"))
        .andExpect(jsonPath("$.errors[0].message").value("Say true or false."));
    mvc.perform(multipart("/api/v1/systems/import").with(user("compliance-lead")).with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("file"));
  }

  private ResultActions send(String file, String mapping, boolean dry) throws Exception {
    return send(file, mapping, dry, "compliance-lead");
  }

  private ResultActions send(String file, String mapping, boolean dry, String account)
      throws Exception {
    var request =
        multipart("/api/v1/systems/import")
            .file(new MockMultipartFile("file", "systems.csv", "text/csv", file.getBytes(UTF_8)));
    if (mapping != null) {
      request.file(
          new MockMultipartFile("mapping", "", "application/json", mapping.getBytes(UTF_8)));
    }
    if (dry) {
      request.param("dryRun", "true");
    }
    return mvc.perform(request.with(user(account)).with(csrf()));
  }

  private static ResultActions counts(
      ResultActions answer, int read, int created, int updated, int skipped, int problems)
      throws Exception {
    return answer
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.read").value(read))
        .andExpect(jsonPath("$.created").value(created))
        .andExpect(jsonPath("$.updated").value(updated))
        .andExpect(jsonPath("$.skipped").value(skipped))
        .andExpect(jsonPath("$.problems", hasSize(problems)));
  }

  private static void refused(ResultActions answer, String why) throws Exception {
    answer.andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString(why)));
  }
}
