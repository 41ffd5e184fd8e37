package io.gatehouse.platform.web;

import org.camunda.bpm.engine.OptimisticLockingException;
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

  @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockingException.class})
  @ResponseStatus(HttpStatus.CONFLICT)
  String lost() {
    return "error/409";
  }
}
