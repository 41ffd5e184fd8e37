package io.gatehouse.escalation.letter;

import io.gatehouse.escalation.ladder.ChasePlan;
import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.mail.About;

/** That somebody hears of a task at a step of its ladder. */
public record Told(OpenTask task, Step step, ChasePlan plan, Reader reader) {

  boolean isLate() {
    return !step.isReminder();
  }

  boolean isTheirs() {
    return reader.as().equals("holder");
  }

  About about() {
    return new About(task.caseKey(), task.id(), step.level());
  }
}
