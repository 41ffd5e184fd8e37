package io.gatehouse.inbox.page;

import io.gatehouse.inbox.attachment.Attachments;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.comment.Comments;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one case. */
@Controller
class CasePage {

  /** Characters of a reason. */
  static final int LONGEST = 2000;

  private final Cases cases;
  private final CaseReaders readers;
  private final Stories stories;
  private final Comments comments;
  private final Attachments attachments;
  private final MessageSource messages;
  private final List<CasePagePart> parts;

  CasePage(
      Cases cases,
      CaseReaders readers,
      Stories stories,
      Comments comments,
      Attachments attachments,
      MessageSource messages,
      ObjectProvider<CasePagePart> parts) {
    this.parts = parts.orderedStream().toList();
    this.cases = cases;
    this.readers = readers;
    this.stories = stories;
    this.comments = comments;
    this.attachments = attachments;
    this.messages = messages;
  }

  @GetMapping("/cases/{key}")
  String story(
      @PathVariable String key,
      @RequestParam(defaultValue = "false") boolean files,
      Principal reader,
      Model model) {
    CaseFile file = cases.get(key);
    readers.require(reader.getName(), file);
    model.addAttribute("story", stories.of(file, reader.getName(), files));
    model.addAttribute("attachments", attachments.shown(key, reader.getName()));
    model.addAttribute(
        "comments", comments.shown(key, "/cases/" + key + "/comments", reader.getName()));
    model.addAttribute(
        "parts",
        parts.stream()
            .map(part -> new Part(part.template(), part.contentFor(file)))
            .filter(part -> part.content() != null)
            .toList());
    return "inbox/case";
  }

  record Part(String template, @Nullable Object content) {}

  @PostMapping("/cases/{key}/withdraw")
  String withdraw(
      @PathVariable String key,
      @RequestParam String reason,
      Principal who,
      RedirectAttributes flash,
      Locale locale) {
    readers.requireToWithdraw(who.getName(), cases.get(key));
    if (StringUtils.hasText(reason) && reason.length() <= LONGEST) {
      cases.withdraw(key, who.getName(), reason.strip());
    } else {
      flash.addFlashAttribute("notice", notice("case.withdraw.no-reason", locale));
    }
    return "redirect:/cases/{key}";
  }

  private Map<String, String> notice(String message, Locale locale) {
    return Map.of(
        "kind", "stop",
        "title", messages.getMessage(message, null, locale),
        "text", messages.getMessage(message + ".text", null, locale));
  }
}
