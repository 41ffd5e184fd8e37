package io.gatehouse.inbox.filling;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was filled in does not fit the form. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class InvalidForm extends RuntimeException {

  private final transient List<FieldError> errors;

  public InvalidForm(List<FieldError> errors) {
    super(
        errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining(" ")));
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
