package io.gatehouse.inbox.form;

/** The form asks for something that the server could not check as the browser does. */
public class UnreadableForm extends RuntimeException {

  UnreadableForm(String form, String why) {
    super("Form " + form + ": " + why);
  }
}
