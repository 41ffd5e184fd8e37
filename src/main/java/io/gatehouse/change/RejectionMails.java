package io.gatehouse.change;

import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.Announcements;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who asked for a change that it is rejected, and why. */
@Component
class RejectionMails {

  private final Cases cases;
  private final ChangeAnswers answers;
  private final Systems systems;
  private final Announcements announcements;

  RejectionMails(Cases cases, ChangeAnswers answers, Systems systems, Announcements announcements) {
    this.cases = cases;
    this.answers = answers;
    this.systems = systems;
    this.announcements = announcements;
  }

  @EventListener
  void hear(TaskClosed closed) {
    if (closed.completed() && ChangeAnswers.APPROVALS.contains(closed.task())) {
      CaseFile file = cases.get(closed.caseKey());
      FilledIn decided = answers.of(file.key(), closed.task());
      if (file.process().equals(ChangeApproval.PROCESS)
          && decided.textOr("approval", "").equals("rejected")) {
        tell(file, closed.task(), decided.textOr("reason", ""));
      }
    }
  }

  private void tell(CaseFile file, String task, String reason) {
    boolean made = task.equals(ChangeApproval.APPROVE_AFTERWARDS);
    String approver =
        answers
            .last(file.key(), entry -> task.equals(entry.task()))
            .map(EvidenceEntry::by)
            .orElse("");
    announcements.tell(
        List.of(file.startedBy()),
        file.key(),
        made ? "change.mail.reversed" : "change.mail.rejected",
        file.key(),
        systems.get(answers.systemOf(file.key())).name(),
        approver,
        file.title(),
        reason);
  }
}
