package io.gatehouse.identity.setup;

/** Nobody could ever sign in, so the server does not start. */
class NoAdministrator extends RuntimeException {

  NoAdministrator(String message) {
    super(message);
  }
}
