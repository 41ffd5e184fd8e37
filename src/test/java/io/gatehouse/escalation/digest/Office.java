package io.gatehouse.escalation.digest;

import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Somebody with a manager of their own, and work that is with nobody else. */
class Office {

  private static final String ROLE = "process-publisher";

  final String worker;
  final String manager;
  private final PeerReviews reviews;
  private final TaskService tasks;
  private final OpenTasks open;
  private final TimeMachine time;
  private final Outbox outbox;
  private final List<String> given = new java.util.ArrayList<>();

  Office(
      AutowireCapableBeanFactory beans,
      PeopleDesk desk,
      People people,
      TaskService tasks,
      OpenTasks open,
      TimeMachine time,
      Outbox outbox) {
    this.reviews = beans.createBean(PeerReviews.class);
    this.tasks = tasks;
    this.open = open;
    this.time = time;
    this.outbox = outbox;
    String name = UUID.randomUUID().toString().substring(0, 8);
    manager = add(desk, people, "chief-" + name, null);
    worker = add(desk, people, "clerk-" + name, manager);
  }

  private static String add(PeopleDesk desk, People people, String account, String manager) {
    var details = new PeopleDesk.Details(account, account + "@test.example", manager);
    desk.add(account, details, "a long first secret", "test");
    people.grant(account, ROLE, null, "test");
    return account;
  }

  /** A task that the worker has, due that much later. */
  String task(Duration due) {
    String task = reviews.task(reviews.aReview());
    reviews.as("risk-officer", () -> tasks.setAssignee(task, worker));
    tasks.setDueDate(task, Date.from(time.now().plus(due)));
    given.add(task);
    return task;
  }

  String caseOf(String task) {
    return open.find(task).orElseThrow().caseKey();
  }

  void finishes(String task) {
    given.remove(task);
    reviews.as(worker, () -> tasks.complete(task));
  }

  /** So that nothing of it is left to others. */
  void closes() {
    List.copyOf(given).forEach(this::finishes);
  }

  /** The weekly mails that somebody got, the last one first. */
  List<SentMail> digests(String account) {
    time.settle();
    return outbox.find(new MailQuery(account, null, MailState.SENT, null, 100)).stream()
        .filter(mail -> mail.kind().equals("digest"))
        .toList();
  }

  /** Time passes until then, and whatever falls due on the way is done. */
  void waitsUntil(Instant moment) {
    time.to(moment);
  }
}
