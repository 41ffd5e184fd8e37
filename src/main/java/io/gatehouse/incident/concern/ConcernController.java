package io.gatehouse.incident.concern;

import io.gatehouse.incident.concern.ConcernLimits.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public page of concerns: nobody is signed in here, whoever they are elsewhere, and nothing is
 * kept of them. The code travels in forms only, so that it stands in no address and no history.
 */
@Controller
@RequestMapping("/concern")
class ConcernController {

  static final int SHORTEST = 10;
  static final int LONGEST = 5_000;
  static final int LONGEST_NAME = 200;

  private static final String FORM = "incident/concern";
  private static final String STATUS = "incident/concern-status";

  private final Concerns concerns;
  private final ConcernLimits limits;
  private final Clock clock;

  ConcernController(Concerns concerns, ConcernLimits limits, Clock clock) {
    this.concerns = concerns;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  String form(Model model) {
    return form("", "", "others", model);
  }

  private static String form(String text, String name, String about, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("name", name);
    model.addAttribute("about", about);
    return FORM;
  }

  @PostMapping
  String raise(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "others") String about,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Map<String, String> wrong = wrong(text);
    if (name.length() > LONGEST_NAME) {
      wrong.put("name", "long");
    }
    if (!wrong.isEmpty()) {
      return wrong(wrong, form(text, name, about, model), response, model);
    }
    Optional<Refusal> refused = limits.writing(request.getRemoteAddr());
    if (refused.isPresent()) {
      return later(refused.get(), form(text, name, about, model), response, model);
    }
    model.addAttribute("code", concerns.raise(text, name, about.equals("compliance-lead")));
    return "incident/concern-code";
  }

  @GetMapping("/status")
  String ask() {
    return STATUS;
  }

  @PostMapping("/status")
  String follow(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Refusal> refused = limits.looking(request.getRemoteAddr());
    if (refused.isPresent()) {
      return later(refused.get(), STATUS, response, model);
    }
    return show(code, response, model);
  }

  @PostMapping("/write")
  String write(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Refusal> guessing = limits.looking(request.getRemoteAddr());
    if (guessing.isPresent()) {
      return later(guessing.get(), STATUS, response, model);
    }
    Map<String, String> wrong = wrong(text);
    String view = show(code, response, model);
    if (model.containsAttribute("unknown")) {
      return view;
    }
    model.addAttribute("text", text);
    if (!wrong.isEmpty()) {
      return wrong(wrong, view, response, model);
    }
    Optional<Refusal> refused = limits.writing(request.getRemoteAddr());
    if (refused.isPresent()) {
      return later(refused.get(), view, response, model);
    }
    model.addAttribute("text", "");
    model.addAttribute("told", concerns.write(code, text) ? "written" : "over");
    return show(code, response, model);
  }

  @PostMapping("/take-back")
  String takeBack(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Refusal> refused = limits.looking(request.getRemoteAddr());
    if (refused.isPresent()) {
      return later(refused.get(), STATUS, response, model);
    }
    model.addAttribute("told", concerns.takeBack(code) ? "taken-back" : "over");
    return show(code, response, model);
  }

  private String show(String code, HttpServletResponse response, Model model) {
    Optional<Concern> concern = concerns.follow(code);
    if (concern.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("unknown", true);
      model.addAttribute("told", null);
    }
    model.addAttribute("concern", concern.orElse(null));
    model.addAttribute("code", code);
    return STATUS;
  }

  private static Map<String, String> wrong(String text) {
    Map<String, String> wrong = new HashMap<>();
    if (text.strip().length() < SHORTEST) {
      wrong.put("text", "short");
    } else if (text.length() > LONGEST) {
      wrong.put("text", "long");
    }
    return wrong;
  }

  private static String wrong(
      Map<String, String> wrong, String view, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("wrong", wrong);
    return view;
  }

  private String later(Refusal refusal, String view, HttpServletResponse response, Model model) {
    long seconds = Math.max(1, Duration.between(clock.instant(), refusal.until()).toSeconds());
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    model.addAttribute("refused", refusal);
    return view;
  }
}
