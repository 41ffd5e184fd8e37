package io.gatehouse.platform.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers programs with RFC 9457 problem details; what broke inside stays in the log. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  private final MessageSource messages;

  ApiProblems(MessageSource messages) {
    this.messages = messages;
  }

  /** One field that cannot stay as it is. */
  record FieldProblem(String field, String message) {}

  @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class})
  ProblemDetail lostRace() {
    return problem(HttpStatus.CONFLICT, say("error.conflict.what"));
  }

  @ExceptionHandler
  ProblemDetail forbidden(AccessDeniedException e) {
    return problem(HttpStatus.FORBIDDEN, Objects.toString(e.getMessage(), say("api.forbidden")));
  }

  @ExceptionHandler
  ProblemDetail refused(RequestRejectedException e) {
    return problem(HttpStatus.BAD_REQUEST, say("api.status.400"));
  }

  /** An exception of ours says itself what it is; any other is a defect. */
  @ExceptionHandler
  ProblemDetail other(Exception e) {
    var said = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
    if (said != null && said.code().is4xxClientError()) {
      return problem(said.code(), Objects.toString(e.getMessage(), said.code().getReasonPhrase()));
    }
    log.error("A request failed", e);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, say("error.broken.what"));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> errors =
        Stream.concat(
                e.getFieldErrors().stream().map(error -> of(error.getField(), error)),
                e.getGlobalErrors().stream().map(error -> of("", error)))
            .toList();
    return handleExceptionInternal(e, of(errors), headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (e.getPropertyName() == null) {
      return super.handleTypeMismatch(e, headers, status, request);
    }
    String type = e.getRequiredType() == null ? "" : e.getRequiredType().getName();
    String message =
        messages.getMessage("typeMismatch." + type, null, say("typeMismatch"), locale());
    return wrong(e, e.getPropertyName(), message, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (!e.contains(StreamConstraintsException.class)) {
      return super.handleHttpMessageNotReadable(e, headers, status, request);
    }
    var problem = problem(HttpStatus.BAD_REQUEST, say("api.beyond-measure"));
    return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return wrong(e, e.getParameterName(), say("api.left-out"), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return wrong(e, e.getRequestPartName(), say("api.left-out"), headers, request);
  }

  private @Nullable ResponseEntity<Object> wrong(
      Exception e, String field, String message, HttpHeaders headers, WebRequest request) {
    var errors = List.of(new FieldProblem(field, message));
    return handleExceptionInternal(e, of(errors), headers, HttpStatus.BAD_REQUEST, request);
  }

  private ProblemDetail of(List<FieldProblem> errors) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, say("api.fields"));
    problem.setProperty("errors", errors);
    return problem;
  }

  private FieldProblem of(String field, ObjectError error) {
    return new FieldProblem(field, messages.getMessage(error, locale()));
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }

  private String say(String key) {
    return messages.getMessage(key, null, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
