package io.gatehouse.incident.page;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.page.CaseRequestType;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.Incidents;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one incident, and what is asked there. */
@Controller
@RequestMapping("/incidents/{key}")
class IncidentPage {

  /** Characters of a reason. */
  private static final int LONGEST = 2000;

  private final Incidents incidents;
  private final IncidentViews views;
  private final IncidentClocks clocks;
  private final Cases cases;
  private final CaseReaders readers;
  private final List<CaseRequestType> requests;
  private final MessageSource messages;

  IncidentPage(
      Incidents incidents,
      IncidentViews views,
      IncidentClocks clocks,
      Cases cases,
      CaseReaders readers,
      List<CaseRequestType> requests,
      MessageSource messages) {
    this.incidents = incidents;
    this.views = views;
    this.clocks = clocks;
    this.cases = cases;
    this.readers = readers;
    this.requests = requests;
    this.messages = messages;
  }

  @GetMapping
  String one(@PathVariable String key, Principal who, Model model) {
    CaseFile file = readable(key, who);
    boolean mayTriage = triage().isOpen(file, who.getName());
    model.addAttribute("view", views.of(incident(key), file, who.getName(), mayTriage));
    return "incident/incident";
  }

  /** Its clocks alone, as they stand now. */
  @GetMapping("/clocks")
  String clocks(@PathVariable String key, Principal who, Model model) {
    readable(key, who);
    model.addAttribute("drawing", clocks.draw(incident(key), clocks.counting(key), who.getName()));
    model.addAttribute("key", key);
    return "incident/clocks :: clocks(d=${drawing}, key=${key})";
  }

  @PostMapping("/triage")
  String triage(
      @PathVariable String key,
      @RequestParam String reason,
      Principal who,
      RedirectAttributes flash,
      Locale locale) {
    CaseFile file = readable(key, who);
    if (!StringUtils.hasText(reason) || reason.length() > LONGEST) {
      tell(flash, "stop", "incidents.triage.no-reason", null, locale);
      return "redirect:/incidents/{key}";
    }
    try {
      triage().ask(file, reason.strip(), who.getName());
      tell(flash, "", "incidents.triage.asked", null, locale);
    } catch (ErrorResponseException refused) {
      tell(flash, "stop", "incidents.triage.refused", refused.getBody().getDetail(), locale);
      flash.addFlashAttribute("typed", reason);
    }
    return "redirect:/incidents/{key}";
  }

  private CaseFile readable(String key, Principal who) {
    CaseFile file = cases.get(key);
    readers.require(who.getName(), file);
    return file;
  }

  private Incident incident(String key) {
    return incidents
        .findById(key)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, key + " is no incident."));
  }

  private CaseRequestType triage() {
    return requests.stream().filter(type -> type.type().equals("triage")).findFirst().orElseThrow();
  }

  /**
   * @param why null where the message says it
   */
  private void tell(
      RedirectAttributes flash, String kind, String message, @Nullable String why, Locale locale) {
    String title = messages.getMessage(message, null, locale);
    String text = why == null ? messages.getMessage(message + ".text", null, locale) : why;
    flash.addFlashAttribute("notice", Map.of("kind", kind, "title", title, "text", text));
  }
}
