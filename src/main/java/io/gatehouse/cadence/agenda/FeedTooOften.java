package io.gatehouse.cadence.agenda;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A calendar is read, or its token guessed, more often than any calendar does. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class FeedTooOften extends RuntimeException {}
