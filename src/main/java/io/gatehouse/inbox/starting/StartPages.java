package io.gatehouse.inbox.starting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatehouse.control.IsoReference;
import io.gatehouse.control.IsoReferences;
import io.gatehouse.inbox.cases.ProcessInfo;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What this person may start, in plain words. */
@Controller
class StartPages {

  private final Starts starts;
  private final IsoReferences references;

  StartPages(Starts starts, IsoReferences references) {
    this.starts = starts;
    this.references = references;
  }

  /** A process as the start page offers it. */
  record Offer(String process, String name, @Nullable String description, List<IsoReference> iso) {}

  @GetMapping("/start")
  String offers(Principal who, Model model) {
    model.addAttribute("starts", starts.of(who.getName()).stream().map(this::offer).toList());
    model.addAttribute("begun", starts.begun(who.getName()));
    return "inbox/start";
  }

  @GetMapping("/start/{process}")
  String form(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> given,
      Principal who,
      Model model) {
    model.addAttribute("start", offer(starts.require(process, who.getName())));
    model.addAttribute("formAddress", address(process, given));
    return "inbox/start-form";
  }

  /** What is given is no template, whatever braces it has. */
  private static String address(String process, MultiValueMap<String, String> given) {
    var address = new StringBuilder("/api/v1/processes/").append(process).append("/start-form");
    char before = '?';
    for (var field : given.entrySet()) {
      for (String value : field.getValue()) {
        address.append(before).append(UriUtils.encode(field.getKey(), UTF_8)).append('=');
        address.append(UriUtils.encode(Objects.requireNonNullElse(value, ""), UTF_8));
        before = '&';
      }
    }
    return address.toString();
  }

  private Offer offer(ProcessInfo process) {
    return new Offer(
        process.key(),
        process.name(),
        process.description(),
        process.iso() == null ? List.of() : references.parse(process.iso()));
  }
}
