package io.gatehouse.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no endpoint answered: a page whatever a browser accepts, problem details to a
 * program.
 */
@Controller
class ErrorAnswers extends AbstractErrorController {

  private final MessageSource messages;
  private final ObjectMapper json;

  ErrorAnswers(
      ErrorAttributes attributes,
      List<ErrorViewResolver> views,
      MessageSource messages,
      ObjectMapper json) {
    super(attributes, views);
    this.messages = messages;
    this.json = json;
  }

  @RequestMapping("/error")
  @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object from = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    HttpStatus status = from == null ? HttpStatus.NOT_FOUND : getStatus(request);
    response.setStatus(status.value());
    if (from != null && from.toString().startsWith(request.getContextPath() + "/api/")) {
      var problem = ProblemDetail.forStatusAndDetail(status, detail(status, request));
      problem.setInstance(URI.create(from.toString()));
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(response.getOutputStream(), problem);
      return null;
    }
    var model = getErrorAttributes(request, ErrorAttributeOptions.defaults());
    return Objects.requireNonNullElseGet(
        resolveErrorView(request, response, status, model),
        () -> new ModelAndView("error/4xx", model));
  }

  private String detail(HttpStatus status, HttpServletRequest request) {
    String key = status.is5xxServerError() ? "error.broken.what" : "api.status." + status.value();
    return Objects.requireNonNull(
        messages.getMessage(key, null, status.getReasonPhrase(), request.getLocale()));
  }
}
