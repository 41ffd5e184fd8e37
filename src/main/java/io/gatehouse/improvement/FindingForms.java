package io.gatehouse.improvement;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.form.FilesToOpen;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inbox.form.SelectOptions;
import io.gatehouse.inventory.Systems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a corrective action show. */
@Component
class FindingForms implements FormPrefill {

  /** More than this, and a list to choose from is no help. */
  private static final int OFFERED = 2_000;

  private static final List<String> WHYS = List.of("why1", "why2", "why3", "why4", "why5");

  private final Systems systems;
  private final People people;
  private final FindingAnswers answers;
  private final FilesToOpen files;

  FindingForms(Systems systems, People people, FindingAnswers answers, FilesToOpen files) {
    this.systems = systems;
    this.people = people;
    this.answers = answers;
    this.files = files;
  }

  @Override
  public String process() {
    return CorrectiveAction.PROCESS;
  }

  @Override
  public Map<String, Object> atStart(String account) {
    return Map.of("systems", SelectOptions.systems(systems.notEnded(OFFERED)));
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    var values = new LinkedHashMap<>(answers.raised(caseKey).values());
    answers.grade(caseKey).ifPresent(grade -> values.put("grade", grade));
    values.put("people", SelectOptions.people(people.all()));
    copy(answers.of(caseKey, CorrectiveAction.CONTAIN), values, "contained");
    switch (taskKey) {
      case CorrectiveAction.ANALYSE -> putEarlierRound(caseKey, values);
      case CorrectiveAction.PLAN -> {
        putCause(caseKey, values);
        putRework(caseKey, values);
      }
      default -> {
        putCause(caseKey, values);
        putPlan(caseKey, values);
      }
    }
    if (taskKey.equals(CorrectiveAction.VERIFY)) {
      FilledIn made = answers.of(caseKey, CorrectiveAction.IMPLEMENT);
      copy(made, values, "done");
      values.putAll(files.shown(files.links(made.values().get("files"))));
    }
    return values;
  }

  private void putEarlierRound(String caseKey, Map<String, Object> values) {
    Optional<FilledIn> failed = answers.notEffective(caseKey);
    values.put("round", failed.isPresent() ? "again" : "first");
    failed.flatMap(last -> last.text("reason")).ifPresent(why -> values.put("missing", why));
    answers
        .of(caseKey, CorrectiveAction.ANALYSE)
        .text("cause")
        .ifPresent(cause -> values.put("earlierCause", cause));
  }

  private void putCause(String caseKey, Map<String, Object> values) {
    FilledIn analysis = answers.of(caseKey, CorrectiveAction.ANALYSE);
    copy(analysis, values, "cause", "where");
    values.put("elsewhere", analysis.textOr("elsewhere", "no"));
    String whys =
        WHYS.stream().flatMap(why -> analysis.text(why).stream()).collect(Collectors.joining("\n"));
    values.put("whys", whys);
    values.put("asked", yesOrNo(!whys.isEmpty()));
  }

  /** A plan that was not approved is revised; after a new cause it is made from nothing. */
  private void putRework(String caseKey, Map<String, Object> values) {
    boolean reworked = answers.isToBePlannedAnew(caseKey);
    values.put("reworked", yesOrNo(reworked));
    if (reworked) {
      putPlan(caseKey, values);
      answers
          .of(caseKey, CorrectiveAction.APPROVE)
          .text("reason")
          .ifPresent(reason -> values.put("reworkReason", reason));
    }
  }

  private void putPlan(String caseKey, Map<String, Object> values) {
    copy(answers.of(caseKey, CorrectiveAction.PLAN), values, "plan", "owner", "due", "sign");
  }

  private static void copy(FilledIn from, Map<String, Object> to, String... fields) {
    for (String field : fields) {
      from.text(field).ifPresent(text -> to.put(field, text));
    }
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
