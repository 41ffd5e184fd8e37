package io.gatehouse.inbox;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** One thing that a program says cannot be taken; names it, as a form names its fields. */
public class ParameterRefused extends ErrorResponseException {

  public ParameterRefused(String field, String message) {
    super(HttpStatus.BAD_REQUEST, problem(field, message), null);
  }

  private static ProblemDetail problem(String field, String message) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
    problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    return problem;
  }
}
