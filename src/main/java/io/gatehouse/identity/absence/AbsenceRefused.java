package io.gatehouse.identity.absence;

/** An absence cannot be like that. */
public class AbsenceRefused extends RuntimeException {

  private final String field;
  private final String why;

  /**
   * @param field {@code from to deputy}
   * @param why key of the message that says what to enter
   */
  AbsenceRefused(String field, String why) {
    super(field + ": " + why);
    this.field = field;
    this.why = why;
  }

  public String field() {
    return field;
  }

  public String why() {
    return why;
  }
}
