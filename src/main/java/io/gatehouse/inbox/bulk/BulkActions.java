package io.gatehouse.inbox.bulk;

import io.gatehouse.inbox.list.InboxFilter;
import io.gatehouse.inbox.notice.Undo;
import io.gatehouse.inbox.work.TaskWork;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The buttons below the inbox; each leads back to the list as it was filtered. */
@Controller
@RequestMapping("/inbox")
class BulkActions {

  private static final Map<String, String> BACK =
      Map.of(
          "claimed", "/inbox/release",
          "released", "/inbox/claim",
          "delegated", "/inbox/take-back");

  private final TaskWork work;
  private final BulkWork bulk;

  BulkActions(TaskWork work, BulkWork bulk) {
    this.work = work;
    this.bulk = bulk;
  }

  @PostMapping("/claim")
  RedirectView claim(
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    return each(ids, filter, who, "claimed", id -> work.claim(id, who.getName()), redirect);
  }

  @PostMapping("/release")
  RedirectView release(
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    return each(ids, filter, who, "released", id -> work.release(id, who.getName()), redirect);
  }

  @PostMapping("/delegate")
  RedirectView delegate(
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      @RequestParam(defaultValue = "") String to,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    if (to.isBlank()) {
      return told(bulk.nobody(), filter, redirect);
    }
    RedirectView back =
        each(ids, filter, who, "delegated", id -> work.delegate(id, who.getName(), to), redirect);
    if (redirect.getFlashAttributes().get("bulk") instanceof BulkNotice told
        && !told.left().isEmpty()) {
      redirect.addFlashAttribute("triedBulk", to);
    }
    return back;
  }

  @PostMapping("/take-back")
  RedirectView takeBack(
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    return each(ids, filter, who, "taken-back", id -> work.takeBack(id, who.getName()), redirect);
  }

  private RedirectView each(
      List<String> ids,
      InboxFilter filter,
      Principal who,
      String what,
      Consumer<String> action,
      RedirectAttributes redirect) {
    BulkNotice notice = bulk.each(ids, who.getName(), what, action);
    String back = BACK.get(what);
    if (back != null && !notice.done().isEmpty()) {
      Undo undo = Undo.at(back);
      for (String id : notice.done()) {
        undo = undo.with("task", id);
      }
      for (var kept : filter.fields().entrySet()) {
        undo = undo.with(kept.getKey(), kept.getValue());
      }
      undo.offer(redirect);
    }
    return told(notice, filter, redirect);
  }

  private static RedirectView told(
      BulkNotice notice, InboxFilter filter, RedirectAttributes redirect) {
    redirect.addFlashAttribute("bulk", notice);
    var back = new RedirectView(filter.address(), true);
    back.setExpandUriTemplateVariables(false);
    return back;
  }
}
