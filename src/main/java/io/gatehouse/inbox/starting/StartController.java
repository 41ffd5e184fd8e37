package io.gatehouse.inbox.starting;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starting a case, for programs and for the form in the browser. */
@RestController
@RequestMapping("/api/v1/processes/{process}")
class StartController {

  private final Starts starts;

  StartController(Starts starts) {
    this.starts = starts;
  }

  record Filled(@Nullable Map<String, Object> values) {}

  record Started(String businessKey) {}

  /**
   * @param given values of fields that nobody has typed yet, such as {@code systemId}
   */
  @GetMapping("/start-form")
  Starts.StartForm form(
      @PathVariable String process, @RequestParam Map<String, String> given, Principal who) {
    return starts.form(process, who.getName(), given);
  }

  @PostMapping("/start")
  @ResponseStatus(HttpStatus.CREATED)
  Started start(@PathVariable String process, @RequestBody Filled filled, Principal who) {
    Map<String, Object> values = filled.values() == null ? Map.of() : filled.values();
    return new Started(starts.start(process, values, who.getName()));
  }
}
