package io.gatehouse.cadence.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class CalendarPagesTests {

  @Autowired private MockMvc web;
  @Autowired private Obligations obligations;
  @Autowired private Clock clock;

  private String subject;
  private LocalDate day;

  @BeforeEach
  void somethingDue() {
    subject = "policy-" + UUID.randomUUID().toString().substring(0, 8);
    // long from now and seldom the same, so that nothing else crowds the day
    long ahead = 600 + Math.floorMod(subject.hashCode(), 900);
    day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(ahead);
    obligations.takeOn(new Owed("policy-review", subject, null), day, "compliance-lead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "list"})
  void showsWhatIsDue(String view) throws Exception {
    assertThat(page("compliance-lead", view, ""))
        .contains(subject, "/obligations/OBL-")
        .doesNotContain("??");
  }

  @Test
  void countsInTheYear() throws Exception {
    assertThat(page("compliance-lead", "year", ""))
        .contains("view=list&amp;on=" + day)
        .doesNotContain("??", subject);
  }

  @Test
  void showsOnlyOnesOwnWhenAskedTo() throws Exception {
    assertThat(page("compliance-lead", "list", "&show=mine")).contains(subject);
    assertThat(page("developer", "list", "")).contains(subject);
    assertThat(page("developer", "list", "&show=mine")).doesNotContain(subject);
    assertThat(page("external-auditor", "list", "")).contains(subject);
  }

  @Test
  void narrowsToAKind() throws Exception {
    assertThat(page("compliance-lead", "list", "&kind=policy-review")).contains(subject);
    assertThat(page("compliance-lead", "list", "&kind=task")).doesNotContain(subject);
    assertThat(page("compliance-lead", "list", "&kind=tea-break")).doesNotContain(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?on=yesterday", "?on=9999-12-31", "?view=decade", "?on=2027-02-30"})
  void answersWhateverIsAsked(String asked) throws Exception {
    web.perform(get("/calendar" + asked).with(user("developer"))).andExpect(status().isOk());
  }

  @Test
  void isForThoseWhoAreSignedIn() throws Exception {
    web.perform(get("/calendar")).andExpect(status().is3xxRedirection());
  }

  private String page(String account, String view, String more) throws Exception {
    return web.perform(get("/calendar?view=" + view + "&on=" + day + more).with(user(account)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
