package io.gatehouse.inbox.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.ParameterRefused;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.list.InboxItem;
import io.gatehouse.inbox.list.Rows;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. */
@RestController
@RequestMapping("/api/v1/cases/{key}")
class CaseApi {

  private final Cases cases;
  private final CaseReaders readers;
  private final Evidence evidence;
  private final Rows tasks;
  private final List<CaseRequestType> requests;
  private final List<CaseUrgency> urgencies;

  CaseApi(
      Cases cases,
      CaseReaders readers,
      Evidence evidence,
      Rows tasks,
      List<CaseRequestType> requests,
      List<CaseUrgency> urgencies) {
    this.cases = cases;
    this.readers = readers;
    this.evidence = evidence;
    this.tasks = tasks;
    this.requests = requests;
    this.urgencies = urgencies;
  }

  /**
   * What the contract promises of one case.
   *
   * @param severity of an incident, 1 being the highest
   * @param clocks of an incident
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Body(
      String businessKey,
      String process,
      @Nullable String system,
      String state,
      @Nullable String outcome,
      @Nullable Integer severity,
      List<Moment> timeline,
      List<InboxItem> openTasks,
      List<?> clocks,
      List<Related> related) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Moment(
      Instant at,
      String what,
      @Nullable String task,
      @Nullable String name,
      @Nullable String by,
      @Nullable String onBehalfOf,
      boolean late,
      int version) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Related(String businessKey, String process, String state, @Nullable String outcome) {}

  /**
   * @param type {@code withdraw}, or what else the case's process takes, such as {@code triage}
   */
  record CaseRequest(@Nullable String type, @Nullable String reason) {}

  record Reached(String businessKey) {}

  @GetMapping
  Body one(@PathVariable String key, Principal reader) {
    CaseFile file = cases.get(key);
    readers.require(reader.getName(), file);
    Optional<CaseUrgency> urgency =
        urgencies.stream().filter(one -> one.process().equals(file.process())).findFirst();
    return new Body(
        file.key(),
        file.process(),
        file.systemId(),
        file.state(),
        file.outcome(),
        urgency.map(one -> one.severity(key)).orElse(null),
        evidence.of(key).stream().map(CaseApi::moment).toList(),
        tasks.ofCase(key, reader.getName()).stream().map(InboxItem::of).toList(),
        urgency.<List<?>>map(one -> one.clocks(key)).orElseGet(List::of),
        related(file));
  }

  @PostMapping("/requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Reached request(@PathVariable String key, @RequestBody CaseRequest request, Principal who) {
    CaseFile file = cases.get(key);
    readers.require(who.getName(), file);
    if (request.reason() == null || request.reason().isBlank()) {
      throw new ParameterRefused("reason", "Give the reason.");
    }
    if (request.reason().length() > CasePage.LONGEST) {
      throw new ParameterRefused(
          "reason", "Give the reason in at most %d characters.".formatted(CasePage.LONGEST));
    }
    String reason = request.reason().strip();
    if ("withdraw".equals(request.type())) {
      readers.requireToWithdraw(who.getName(), file);
      cases.withdraw(key, who.getName(), reason);
      return new Reached(key);
    }
    return requests.stream()
        .filter(one -> one.type().equals(request.type()))
        .findFirst()
        .map(one -> new Reached(one.ask(file, reason, who.getName())))
        .orElseThrow(() -> new ParameterRefused("type", types()));
  }

  private String types() {
    return Stream.concat(Stream.of("withdraw"), requests.stream().map(CaseRequestType::type))
        .map("“%s”"::formatted)
        .collect(Collectors.joining(", ", "A case takes the request types ", "."));
  }

  private static Moment moment(EvidenceEntry e) {
    return new Moment(
        e.at(), e.what(), e.task(), e.name(), e.by(), e.onBehalfOf(), e.late(), e.version());
  }

  private List<Related> related(CaseFile file) {
    var parent = Optional.ofNullable(file.parent()).flatMap(cases::find).stream();
    return Stream.concat(parent, cases.childrenOf(file.key()).stream())
        .map(one -> new Related(one.key(), one.process(), one.state(), one.outcome()))
        .toList();
  }
}
