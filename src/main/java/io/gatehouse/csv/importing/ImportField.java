package io.gatehouse.csv.importing;

import java.util.List;

/** A field that a file may fill. */
public interface ImportField {

  /** As mappings and our own column titles name it. */
  String key();

  /** The values that it may have; none means any text. */
  default List<String> choices() {
    return List.of();
  }

  default boolean isChoice() {
    return !choices().isEmpty();
  }

  default boolean isDate() {
    return false;
  }

  /** Whether a value that is none of the choices is taken as not known, not as a problem. */
  default boolean isOpen() {
    return false;
  }

  /** Whether a second column is proposed for it, to be joined with the first. */
  default boolean joinsTwo() {
    return false;
  }
}
