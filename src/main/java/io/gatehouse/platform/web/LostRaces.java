package io.gatehouse.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells a person that somebody else was faster. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class LostRaces {

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  String lost(OptimisticLockingFailureException e) {
    return "error/409";
  }
}
