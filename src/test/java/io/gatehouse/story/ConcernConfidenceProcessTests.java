package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A concern is its handler's alone: each door is tried by each other role. */
class ConcernConfidenceProcessTests extends ConcernStory {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isNoCaseToOthers(boolean aboutLead) {
    String concern = caseOf(reporter.raises(WORRY, aboutLead));
    for (String account : others(aboutLead)) {
      for (String path :
          List.of(
              "/cases/%s",
              "/api/v1/cases/%s",
              "/api/v1/cases/%s/comments",
              "/api/v1/cases/%s/evidence",
              "/api/v1/cases/%s/evidence/verify")) {
        assertSame(account, path, concern);
      }
      Answer withdrawn = new Actor(account, door).triesToWithdraw(concern);
      assertThat(withdrawn.status()).as(account).isIn(403, 404);
      assertThat(cases.get(concern).open()).isTrue();
    }
    assertThat(door.page(handler(aboutLead).account(), "/cases/" + concern)).contains(WORRY);
  }

  /** As one that never was. */
  private void assertSame(String account, String path, String concern) {
    Answer answer = door.read(account, path.formatted(concern));
    Answer nothing = door.read(account, path.formatted("CON-1999-9999"));
    assertThat(answer.status()).as(account + " " + path).isEqualTo(nothing.status()).isIn(403, 404);
    assertThat(answer.body().toString().replace(concern, "CON-1999-9999"))
        .isEqualTo(nothing.body().toString().replace(concern, "CON-1999-9999"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isNoTaskToOthers(boolean aboutLead) {
    String concern = caseOf(reporter.raises(WORRY, aboutLead));
    String task = taskOf(concern);
    for (String account : others(aboutLead)) {
      assertThat(door.read(account, "/api/v1/tasks/" + task).status()).as(account).isEqualTo(404);
      assertThat(door.read(account, "/tasks/" + task).status()).as(account).isEqualTo(404);
      assertThat(door.read(account, "/tasks/" + task + "/preview").status()).isEqualTo(404);
      if (!account.equals("external-auditor")) {
        for (String what : List.of("claim", "release", "complete", "delegate", "take-back")) {
          Answer answer =
              door.send(
                  account,
                  "/api/v1/tasks/" + task + "/" + what,
                  Map.of("to", account, "values", assessed("answered")));
          assertThat(answer.status()).as(account + " " + what).isEqualTo(404);
        }
      }
      assertThat(new Actor(account, door).isOffered(concern, task(aboutLead))).isFalse();
    }
    assess(concern, aboutLead, "answered");
    for (String account : others(aboutLead)) {
      assertThat(door.read(account, "/tasks/" + task).status()).as(account).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void standsOnNoPageOfOthers(boolean aboutLead) {
    String code = reporter.raises(WORRY, aboutLead);
    String concern = caseOf(code);
    clock.passes(Span.workingDays(12));
    for (String account : others(aboutLead)) {
      boolean handlesOthers = List.of("compliance-lead", "top-management").contains(account);
      for (String path :
          List.of(
              "/",
              "/cases",
              "/cases?q=Zinnober",
              "/cases?process=concern-handling",
              "/?q=Zinnober",
              "/team",
              "/team/export.csv",
              "/people",
              "/start",
              "/mail",
              "/api/v1/mail",
              "/operations",
              "/changes",
              "/people/compliance-lead/deactivate",
              "/people/top-management/deactivate")) {
        assertThat(door.page(account, path))
            .as(account + " " + path)
            .doesNotContain(concern, WORRY, handlesOthers ? concern : "Concern handling");
      }
    }
    assess(concern, aboutLead, "answered");
  }

  @Test
  void isCountedForNobodyElse() {
    String before = total("internal-auditor");

    String concern = caseOf(reporter.raises(WORRY, false));

    assertThat(total("internal-auditor")).isEqualTo(before);
    assertThat(page("/cases?process=concern-handling")).contains(concern);
    assertThat(page("/cases?q=Zinnober")).doesNotContain(concern);
    assess(concern, false, "answered");
    assertThat(page("/cases?process=concern-handling")).contains(concern);
  }

  private String total(String account) {
    return door.page(account, "/cases?state=running")
        .replaceAll("(?s).*?(\\d+ of [\\d,+]+),.*", "$1");
  }
}
