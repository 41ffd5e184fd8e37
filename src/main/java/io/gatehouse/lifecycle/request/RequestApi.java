package io.gatehouse.lifecycle.request;

import io.gatehouse.inbox.ParameterRefused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests of programs to a system's lifecycle case. */
@RestController
class RequestApi {

  private final Requests requests;

  RequestApi(Requests requests) {
    this.requests = requests;
  }

  /** What is asked, and why. */
  record Asked(
      @NotBlank String type, @NotBlank @Size(max = RequestController.LONGEST) String reason) {}

  /** The case that it starts or reaches. */
  record Reached(String businessKey) {}

  @PostMapping("/api/v1/systems/{id}/requests")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Reached ask(@PathVariable String id, @Valid @RequestBody Asked asked, Principal by) {
    RequestType type = RequestType.find(asked.type()).orElseThrow(() -> unknown(asked.type()));
    return new Reached(requests.ask(id, type, asked.reason().strip(), by.getName()));
  }

  private static ParameterRefused unknown(String type) {
    return new ParameterRefused(
        "type", "Ask for gate, review, retirement, suspension or resumption, not " + type + ".");
  }
}
