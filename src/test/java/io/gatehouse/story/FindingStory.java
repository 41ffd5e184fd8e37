package io.gatehouse.story;

import java.util.HashMap;
import java.util.Map;

/** The words in which stories of findings are told. */
abstract class FindingStory extends Story {

  protected static final String PROCESS = "corrective-action";
  protected static final String FINDING = "Letters were put aside that nobody looked at again.";

  protected static final String CONTAIN = "Contain finding";
  protected static final String ANALYSE = "Analyse cause";
  protected static final String PLAN = "Plan correction";
  protected static final String APPROVE = "Approve plan";
  protected static final String IMPLEMENT = "Implement plan";
  protected static final String VERIFY = "Verify effectiveness";

  /** {@code more} are answers by question, in turn. */
  protected static Map<String, Object> aFinding(String grade, String... more) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("finding", FINDING);
    answers.put("grade", grade);
    answers.put("source", "person");
    for (int next = 0; next < more.length; next += 2) {
      answers.put(more[next], more[next + 1]);
    }
    return answers;
  }

  /** A minor one about a system in operation; a developer noticed it. */
  protected String aFindingOfASystem() {
    return aFindingOfASystem("minor");
  }

  protected String aFindingOfASystem(String grade) {
    return developer.starts(PROCESS, aFinding(grade, "systemId", aSystemAt("operation")));
  }

  protected void contain(String key) {
    systemOwner.completes(key, CONTAIN, contained());
  }

  protected static Map<String, Object> contained() {
    return Map.of("contained", "The letters were read and sent on the same day.");
  }

  protected void analyse(String key) {
    systemOwner.completes(key, ANALYSE, cause());
  }

  protected static Map<String, Object> cause() {
    return Map.of("cause", "Nobody is told of letters that are put aside.", "elsewhere", "no");
  }

  protected void plan(String key) {
    systemOwner.completes(key, PLAN, planFor(developer));
  }

  protected Map<String, Object> planFor(Actor owner) {
    return planFor(owner, 14);
  }

  protected Map<String, Object> planFor(Actor owner, int days) {
    return Map.of(
        "plan",
        "Send a list of them to the mail room each morning.",
        "owner",
        owner.account(),
        "due",
        today().plusDays(days).toString(),
        "sign",
        "No letter is put aside for longer than a day.");
  }

  protected void approve(String key, String approval) {
    complianceLead.completes(key, APPROVE, approval(approval, "minor"));
  }

  protected static Map<String, Object> approval(String approval, String grade) {
    return Map.of("approval", approval, "grade", grade, "reason", Words.REASON);
  }

  protected void implement(String key) {
    developer.completes(key, IMPLEMENT, done());
  }

  protected static Map<String, Object> done() {
    return Map.of("done", "The list is sent each morning since Monday.");
  }

  protected void verify(String key, String effectiveness) {
    complianceLead.completes(key, VERIFY, verdict(effectiveness));
  }

  protected static Map<String, Object> verdict(String effectiveness) {
    return Map.of("effectiveness", effectiveness, "reason", Words.REASON);
  }

  /** Brings a minor finding of a system to where that name waits. */
  protected String aFindingWaitingAt(String waiting) {
    String key = aFindingOfASystem();
    goOnTo(key, waiting);
    return key;
  }

  protected void goOnTo(String key, String waiting) {
    if (waiting.equals(CONTAIN)) {
      return;
    }
    contain(key);
    goOnFromCauseTo(key, waiting);
  }

  protected void goOnFromCauseTo(String key, String waiting) {
    if (waiting.equals(ANALYSE)) {
      return;
    }
    analyse(key);
    if (waiting.equals(PLAN)) {
      return;
    }
    plan(key);
    if (waiting.equals(APPROVE)) {
      return;
    }
    approve(key, "approved");
    if (waiting.equals(IMPLEMENT)) {
      return;
    }
    implement(key);
    if (waiting.equals(VERIFY)) {
      clock.passes(Span.days(30));
    }
  }
}
