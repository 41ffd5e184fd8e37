package io.gatehouse.cadence.page;

import io.gatehouse.cadence.Listed;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.cadence.ObligationMovedOn;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.calendar.Cadence;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.lifecycle.review.ReviewRule;
import io.gatehouse.lifecycle.review.ReviewTable;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the compliance lead and administrators do with an obligation; each asks for a reason. */
@Controller
@RequestMapping("/obligations/{id}")
class ObligationActions {

  private static final String PAGE = "redirect:/obligations/{id}";
  private static final Period LONGEST_PAUSE = Period.ofYears(2);

  private final Obligations obligations;
  private final ObligationList list;
  private final SystemReviews reviews;
  private final ReviewTable table;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ObligationActions(
      Obligations obligations,
      ObligationList list,
      SystemReviews reviews,
      ReviewTable table,
      WorkingCalendar calendar,
      Clock clock) {
    this.obligations = obligations;
    this.list = list;
    this.reviews = reviews;
    this.table = table;
    this.calendar = calendar;
    this.clock = clock;
  }

  @PostMapping("/edit")
  String edit(@PathVariable String id, Edit edit, Principal who, RedirectAttributes answer) {
    Listed one = list.get(id);
    Map<String, String> problems = edit.problems(today(), one);
    if (!problems.isEmpty()) {
      answer.addFlashAttribute("problems", problems);
      answer.addFlashAttribute("typed", edit.typed());
      return PAGE;
    }
    return done(answer, "edited", edit.typed(), () -> save(one, edit, who.getName()));
  }

  private void save(Listed one, Edit edit, String by) {
    boolean planned =
        table
            .find(one.kind(), one.level())
            .map(ReviewRule::cadence)
            .filter(Cadence::planned)
            .isPresent();
    Optional<Cadence> byHand = edit.byHand() ? edit.cadence(one, planned) : Optional.empty();
    // the date that stood in the form follows from the interval, unless it was changed
    LocalDate next = edit.nextDay().filter(day -> !day.equals(one.next())).orElse(null);
    if (!one.kind().equals(SystemReviews.KIND)) {
      obligations.edit(one.id(), edit.readRevision(), byHand.orElse(null), next, edit.why(), by);
      return;
    }
    if (edit.readRevision() != one.revision()) {
      throw new ObligationMovedOn(one.id(), one.state());
    }
    reviews.edit(one.id(), byHand.map(Cadence::every).orElse(null), next, edit.why(), by);
  }

  @PostMapping("/pause")
  String pause(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String revision,
      Principal who,
      RedirectAttributes answer) {
    Optional<LocalDate> day =
        Edit.day(until)
            .filter(end -> end.isAfter(today()) && !end.isAfter(today().plus(LONGEST_PAUSE)));
    if (day.isEmpty()) {
      return refused(answer, "until", "until", Map.of("until", until, "pauseReason", reason));
    }
    if (!Edit.isReason(reason.strip())) {
      return refused(
          answer, "pauseReason", "reason", Map.of("until", until, "pauseReason", reason));
    }
    return done(
        answer,
        "paused",
        Map.of("until", until, "pauseReason", reason),
        () ->
            obligations.pause(
                id, Edit.revisionOf(revision), day.get(), reason.strip(), who.getName()));
  }

  @PostMapping("/resume")
  String resume(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String revision,
      Principal who,
      RedirectAttributes answer) {
    return done(
        answer,
        "resumed",
        Map.of(),
        () -> obligations.resume(id, Edit.revisionOf(revision), who.getName()));
  }

  @PostMapping("/review")
  String review(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String revision,
      Principal who,
      RedirectAttributes answer) {
    return withReason(
        answer,
        "begun",
        "reviewReason",
        reason,
        () -> obligations.reviewNow(id, Edit.revisionOf(revision), reason.strip(), who.getName()));
  }

  @PostMapping("/end")
  String end(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String revision,
      Principal who,
      RedirectAttributes answer) {
    return withReason(
        answer,
        "ended",
        "endReason",
        reason,
        () -> obligations.end(id, Edit.revisionOf(revision), reason.strip(), who.getName()));
  }

  private static String withReason(
      RedirectAttributes answer, String what, String field, String reason, Runnable work) {
    return Edit.isReason(reason.strip())
        ? done(answer, what, Map.of(field, reason), work)
        : refused(answer, field, "reason", Map.of(field, reason));
  }

  private static String refused(
      RedirectAttributes answer, String field, String problem, Map<String, String> typed) {
    answer.addFlashAttribute("problems", Map.of(field, problem));
    answer.addFlashAttribute("typed", typed);
    return PAGE;
  }

  /** Who was slower is told so, sees the present state, and has what they typed. */
  private static String done(
      RedirectAttributes answer, String what, Map<String, String> typed, Runnable work) {
    try {
      work.run();
      answer.addFlashAttribute("done", what);
    } catch (ObligationMovedOn slower) {
      answer.addFlashAttribute("slower", true);
      answer.addFlashAttribute("typed", typed);
    }
    return PAGE;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }
}
