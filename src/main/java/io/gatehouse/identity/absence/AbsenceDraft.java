package io.gatehouse.identity.absence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An absence as typed into the form. */
record AbsenceDraft(@Nullable String from, @Nullable String to, @Nullable String deputy) {

  static final AbsenceDraft EMPTY = new AbsenceDraft(null, null, null);

  static AbsenceDraft of(Absence absence) {
    return new AbsenceDraft(
        absence.firstDay().toString(), absence.lastDay().toString(), absence.deputy());
  }

  static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return typed == null ? Optional.empty() : Optional.of(LocalDate.parse(typed.trim()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
