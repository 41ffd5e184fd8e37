package io.gatehouse.lifecycle.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Requests to a system's lifecycle case, by API and from the system's page. */
@Controller
class RequestController {

  private final Requests requests;

  RequestController(Requests requests) {
    this.requests = requests;
  }

  /** What is asked, and why. */
  record Asked(@NotBlank String type, @NotBlank @Size(max = 4000) String reason) {}

  /** The case that it starts or reaches. */
  record Reached(String businessKey) {}

  @PostMapping("/api/v1/systems/{id}/requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @ResponseBody
  Reached ask(@PathVariable String id, @Valid @RequestBody Asked asked, Principal by) {
    return new Reached(requests.ask(id, type(asked.type()), asked.reason().strip(), by.getName()));
  }

  @PostMapping("/systems/{id}/requests")
  String askFromPage(
      @PathVariable String id,
      @RequestParam String type,
      @RequestParam String reason,
      Principal by) {
    if (reason.isBlank()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Say why you ask.");
    }
    String reached = requests.ask(id, type(type), reason.strip(), by.getName());
    return "redirect:" + (reached.equals(id) ? "/systems/" : "/cases/") + reached;
  }

  private static RequestType type(String key) {
    return RequestType.find(key)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Ask for gate, review, retirement, suspension or resumption, not "
                        + key
                        + "."));
  }
}
