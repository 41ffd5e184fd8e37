package io.gatehouse.inbox;

import java.util.Locale;

/** Says an element's name of the diagram in words: Task_AssembleEvidence is "Assemble evidence". */
public final class ElementNames {

  private ElementNames() {}

  /** "Notify ${recipient}", where nobody knows yet which, is "Notify recipient". */
  public static String plain(String name) {
    return name.replaceAll("\\$\\{(\\w+)}", "$1");
  }

  public static String inWords(String element) {
    String name = element.substring(element.indexOf('_') + 1);
    String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return spaced.isEmpty()
        ? element
        : spaced.substring(0, 1) + spaced.substring(1).toLowerCase(Locale.ROOT);
  }
}
