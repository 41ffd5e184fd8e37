package io.gatehouse.cadence.agenda;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The token opens no calendar, or opens it no longer: as an address that never was. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FeedUnknown extends RuntimeException {}
