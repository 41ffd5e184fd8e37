package io.gatehouse.identity.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.People;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class ImportPagesTests {

  private static final String FILE =
      """
      account,name,email,roles,manager,active
      junior,Junior Reviewer,junior@test.example,data-steward:AIS-2026-0001,senior,yes
      senior,Senior Reviewer,senior@test.example,risk-officer,compliance-lead,yes
      developer,Dev Eloper,developer@demo.example,developer data-steward,senior,yes
      incident-lead,,,incident-lead,compliance-lead,no
      wrong,,,,,
      """;

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private Credentials credentials;

  private String upload(String text) throws Exception {
    var file = new MockMultipartFile("file", "people.csv", "text/csv", text.getBytes(UTF_8));
    return browser
        .perform(multipart("/people/import").file(file).with(user("administrator")).with(csrf()))
        .andExpect(status().is(302))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private String look(String address) throws Exception {
    return browser
        .perform(get(address).with(user("administrator")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions take(String address, String page) throws Exception {
    Matcher mark = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"").matcher(page);
    assertThat(mark.find()).isTrue();
    return browser.perform(
        post(address).param("mark", mark.group(1)).with(user("administrator")).with(csrf()));
  }

  @Test
  void showsWhatWouldChangeThenChangesItAndLetsNewPeopleSignIn(@Autowired Systems systems)
      throws Exception {
    String system = systems.register(SystemDraft.of(Map.of("name", "Of junior")), "test");
    String address = upload(FILE.replace("AIS-2026-0001", system));
    String page = look(address);
    assertThat(page)
        .contains(
            "2 new people", "2 people change", "Somebody new needs a name", "Change 4 people");
    assertThat(people.find("junior")).isEmpty();
    String answer =
        take(address, page)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(people.managerOf("junior")).contains("senior");
    assertThat(people.holders("data-steward", system)).containsExactly("junior");
    assertThat(people.rolesOf("developer")).containsExactly("data-steward", "developer");
    assertThat(people.get("incident-lead").active()).isFalse();
    assertThat(people.find("wrong")).isEmpty();
    Matcher password = Pattern.compile("<code>([a-z2-9-]{23})</code>").matcher(answer);
    assertThat(password.find()).isTrue();
    assertThat(credentials.verify("senior", password.group(1))).contains("senior");
    assertThat(look(address)).doesNotContain(password.group(1)).contains("2 people are new");
  }

  @Test
  void changesNothingWhenPeopleChangedSinceSomebodyLooked() throws Exception {
    String address = upload("account,name\ndeveloper,Dev Eloper\n");
    String page = look(address);
    people.grant("developer", "data-steward", null, "test");
    assertThat(people.get("developer").displayName()).isEqualTo("developer");
    take(address, page)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Nothing was changed")));
    assertThat(people.get("developer").displayName()).isEqualTo("developer");
  }

  @Test
  void readsItsOwnExportWithoutAChange() throws Exception {
    String export =
        browser
            .perform(get("/people/export.csv").with(user("administrator")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(look(upload(export))).contains("This file changes nothing", "deputy, away");
  }

  @Test
  void refusesWhatIsNoListOfPeopleAndWhoIsNoAdministrator() throws Exception {
    var file = new MockMultipartFile("file", "x.csv", "text/csv", "a,b\n1,2".getBytes(UTF_8));
    browser
        .perform(multipart("/people/import").file(file).with(user("administrator")).with(csrf()))
        .andExpect(
            content()
                .string(allOf(containsString("was not read"), containsString("titled “account”"))));
    browser
        .perform(multipart("/people/import").file(file).with(user("compliance-lead")).with(csrf()))
        .andExpect(status().is(403));
    browser
        .perform(get("/people/import").with(user("compliance-lead")))
        .andExpect(status().is(403))
        .andExpect(content().string(not(containsString("type=\"file\""))));
  }
}
