package io.gatehouse.inbox.list;

import io.gatehouse.inbox.notice.Undo;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Naming a filter, and what is done with such a view later. */
@Controller
@RequestMapping("/inbox/views")
class SavedViewActions {

  private final SavedViews views;
  private final MessageSource messages;

  SavedViewActions(SavedViews views, MessageSource messages) {
    this.views = views;
    this.messages = messages;
  }

  @PostMapping
  RedirectView save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    String account = who.getName();
    Optional<SavedView> before = views.named(account, shared, name.strip());
    String outcome;
    if (!filter.active()) {
      outcome = "nothing";
    } else if (!fits(name)) {
      outcome = "name";
    } else if (shared && !views.mayShare(account)) {
      outcome = "refused";
    } else {
      outcome = views.save(account, shared, name.strip(), filter) ? "saved" : "many";
    }
    Optional<SavedView> replaced =
        before.filter(view -> outcome.equals("saved") && !view.address().equals(filter.address()));
    replaced.ifPresent(view -> again(view).offer(redirect));
    return told(replaced.isPresent() ? "replaced" : outcome, name, filter, redirect);
  }

  @PostMapping("/{id}/rename")
  RedirectView rename(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      InboxFilter filter,
      Principal who,
      RedirectAttributes redirect) {
    if (!fits(name)) {
      return told("name", name, filter, redirect);
    }
    try {
      boolean done = views.rename(who.getName(), id, name.strip());
      return told(done ? "saved" : "refused", name, filter, redirect);
    } catch (DuplicateKeyException e) {
      return told("taken", name, filter, redirect);
    }
  }

  @PostMapping("/{id}/remove")
  RedirectView remove(
      @PathVariable long id, InboxFilter filter, Principal who, RedirectAttributes redirect) {
    Optional<SavedView> gone =
        views.of(who.getName()).stream().filter(view -> view.id() == id).findFirst();
    boolean done = views.remove(who.getName(), id);
    if (done) {
      gone.ifPresent(view -> again(view).offer(redirect));
    }
    return told(done ? "removed" : "refused", "", filter, redirect);
  }

  private static Undo again(SavedView view) {
    Undo undo =
        Undo.at("/inbox/views")
            .with("name", view.name())
            .with("shared", String.valueOf(view.shared()));
    for (var asked : InboxFilter.of(view.address()).fields().entrySet()) {
      undo = undo.with(asked.getKey(), asked.getValue());
    }
    return undo;
  }

  private static boolean fits(String name) {
    return !name.isBlank()
        && name.strip().length() <= SavedViews.LONGEST
        && name.chars().noneMatch(Character::isISOControl);
  }

  private RedirectView told(
      String outcome, String name, InboxFilter filter, RedirectAttributes redirect) {
    boolean done = Set.of("saved", "replaced", "removed").contains(outcome);
    String title =
        messages.getMessage(
            "inbox.saved." + outcome,
            new Object[] {name.strip(), SavedViews.LONGEST},
            LocaleContextHolder.getLocale());
    redirect.addFlashAttribute(
        "view", Map.of("kind", done ? "" : "warn", "title", title, "text", ""));
    if (outcome.equals("saved")) {
      redirect.addFlashAttribute("taken", "view-name");
    }
    var back = new RedirectView(filter.address(), true);
    back.setExpandUriTemplateVariables(false);
    return back;
  }
}
