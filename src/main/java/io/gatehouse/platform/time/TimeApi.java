package io.gatehouse.platform.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine for programs; for administrators. */
@RestController
@RequestMapping(path = "/api/v1/time", produces = MediaType.APPLICATION_JSON_VALUE)
@ConditionalOnTimeMachine
class TimeApi {

  record Now(Instant now) {}

  record Advance(@Schema(description = "ISO 8601 duration", example = "P3D") @Nullable String by) {}

  private final TimeMachine time;

  TimeApi(TimeMachine time) {
    this.time = time;
  }

  @Operation(summary = "What time it is here")
  @GetMapping
  Now now() {
    return new Now(time.now());
  }

  @Operation(summary = "Moves time ahead; answers when all that fell due has been run")
  @PostMapping("/advance")
  Now advance(@RequestBody Advance advance) {
    if (advance.by() == null) {
      throw new TimeRefused("Say how far in \"by\", for example {\"by\": \"P3D\"}.");
    }
    return new Now(time.to(Leap.parse(advance.by()).from(time.now(), ZoneOffset.UTC)));
  }

  @ExceptionHandler
  ProblemDetail refused(TimeRefused refused) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    problem.setProperty("errors", List.of(Map.of("field", "by", "message", refused.getMessage())));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail busy(TimeMachineBusy busy) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, busy.getMessage());
  }
}
