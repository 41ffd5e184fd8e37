package io.gatehouse.mail.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.NoSuchMail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The mail that the application sent, all of it: for administrators, and in a demo for everybody,
 * as the permissions say.
 */
@Controller
@RequestMapping("/mail")
class MailController {

  private static final int PAGE = 25;

  /** Mail is shown in a frame that runs nothing and loads nothing; its links open the page. */
  private static final String FRAME_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
          + " sandbox allow-top-navigation-by-user-activation";

  private final Outbox outbox;
  private final People people;
  private final MessageSource messages;

  MailController(Outbox outbox, People people, MessageSource messages) {
    this.outbox = outbox;
    this.people = people;
    this.messages = messages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(required = false) @Nullable MailState state,
      @RequestParam(required = false) @Nullable Long before,
      Principal who,
      Model model) {
    List<SentMail> found = outbox.find(new MailQuery(to, subject, state, before, PAGE + 1));
    List<SentMail> mails = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("mails", mails);
    model.addAttribute("to", to);
    model.addAttribute("subject", subject);
    model.addAttribute("state", state);
    model.addAttribute("states", MailState.values());
    model.addAttribute("filtered", !to.isBlank() || !subject.isBlank() || state != null);
    model.addAttribute("undelivered", outbox.undelivered());
    model.addAttribute("mayRetry", isAdministrator(who));
    model.addAttribute("next", found.size() > PAGE ? next(to, subject, state, mails) : null);
    return "mail/list";
  }

  private static String next(
      String to, String subject, @Nullable MailState state, List<SentMail> mails) {
    return UriComponentsBuilder.fromPath("/mail")
        .queryParam("to", to)
        .queryParam("subject", subject)
        .queryParam("state", state == null ? "" : state)
        .queryParam("before", mails.get(mails.size() - 1).id())
        .encode()
        .toUriString();
  }

  @GetMapping("/{id}")
  String one(@PathVariable long id, Principal who, Model model) {
    SentMail mail = mail(id);
    model.addAttribute("mail", mail);
    model.addAttribute("nextTry", outbox.nextTry(mail).orElse(null));
    model.addAttribute("mayRetry", isAdministrator(who));
    return "mail/one";
  }

  @GetMapping(path = "/{id}/html", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> html(@PathVariable long id) {
    String html = mail(id).html();
    return ResponseEntity.ok()
        .header("Content-Security-Policy", FRAME_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(html.replaceFirst("<head>", "<head><base target=\"_top\">"));
  }

  @PostMapping("/retry")
  String retryAll(Principal who, RedirectAttributes redirect) {
    if (!isAdministrator(who)) {
      throw new AccessDeniedException("Only administrators send mail again");
    }
    outbox.retryAll();
    redirect.addFlashAttribute(
        "notice", messages.getMessage("mail.retried.all", null, Locale.ENGLISH));
    return "redirect:/mail";
  }

  @PostMapping("/{id}/retry")
  String retry(@PathVariable long id, Principal who, RedirectAttributes redirect) {
    if (!isAdministrator(who)) {
      throw new NoSuchMail(id);
    }
    outbox.retry(id);
    redirect.addFlashAttribute("notice", messages.getMessage("mail.retried", null, Locale.ENGLISH));
    return "redirect:/mail/" + id;
  }

  private SentMail mail(long id) {
    return outbox.find(id).orElseThrow(() -> new NoSuchMail(id));
  }

  private boolean isAdministrator(Principal who) {
    return people.rolesOf(who.getName()).contains(Role.ADMINISTRATOR.key());
  }
}
