package io.gatehouse.platform.web;

/** A page that the navigation leads to, once it exists. */
enum Place {
  INBOX("/", "inbox", Group.WORK),
  START("/start", "plus", Group.WORK),
  TEAM("/team", "people", Group.WORK),
  CALENDAR("/calendar", "calendar", Group.WORK),
  SYSTEMS("/systems", "system", Group.REGISTERS),
  CHANGES("/changes", "change", Group.REGISTERS),
  INCIDENTS("/incidents", "incident", Group.REGISTERS),
  SUPPLIERS("/suppliers", "supplier", Group.REGISTERS),
  FINDINGS("/findings", "finding", Group.REGISTERS),
  CASES("/cases", "case", Group.REGISTERS),
  OBLIGATIONS("/obligations", "time", Group.ASSURANCE),
  FIGURES("/figures", "figure", Group.ASSURANCE),
  PEOPLE("/people", "people", Group.ORGANISATION),
  HOLIDAYS("/calendar/holidays", "calendar", Group.ORGANISATION),
  MAIL("/mail", "mail", Group.ORGANISATION),
  OPERATIONS("/operations", "flow", Group.ORGANISATION);

  /** The heading that a place stands under. */
  enum Group {
    WORK,
    REGISTERS,
    ASSURANCE,
    ORGANISATION
  }

  private final String path;
  private final String icon;
  private final Group group;

  Place(String path, String icon, Group group) {
    this.path = path;
    this.icon = icon;
    this.group = group;
  }

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String path() {
    return path;
  }

  public String icon() {
    return icon;
  }

  Group group() {
    return group;
  }
}
