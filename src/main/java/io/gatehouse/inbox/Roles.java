package io.gatehouse.inbox;

/** Names a role in a diagram: {@code ${roles.of('risk-officer')}}. */
@ProcessVocabulary
public class Roles {

  public String of(String role) {
    return role;
  }
}
