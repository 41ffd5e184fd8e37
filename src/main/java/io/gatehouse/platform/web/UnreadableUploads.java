package io.gatehouse.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A form with files that cannot be taken apart, or is too large. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableUploads {

  private final ErrorAnswers answers;
  private final MultipartProperties limits;
  private final MessageSource messages;

  UnreadableUploads(ErrorAnswers answers, MultipartProperties limits, MessageSource messages) {
    this.answers = answers;
    this.limits = limits;
    this.messages = messages;
  }

  @ExceptionHandler
  @Nullable ModelAndView unreadable(
      MultipartException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        e instanceof ErrorResponse known
            ? known.getStatusCode().value()
            : HttpStatus.BAD_REQUEST.value();
    if (status == HttpStatus.PAYLOAD_TOO_LARGE.value()) {
      Object[] most = {limits.getMaxFileSize().toMegabytes()};
      request.setAttribute(
          "said", messages.getMessage("error.upload-too-large", most, request.getLocale()));
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // refused already, for want of the token that the form holds: this is why
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
      return answers.answer(request, response);
    }
    // tells the error page not to take it apart again
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, e);
    response.sendError(status);
    return null;
  }
}
