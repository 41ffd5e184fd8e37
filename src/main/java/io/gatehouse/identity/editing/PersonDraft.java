package io.gatehouse.identity.editing;

import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonFile;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A person as typed into the form; the account and first password only when one is added. */
record PersonDraft(
    @Nullable String account,
    @NotBlank(message = "{people.name-missing}") @Size(max = 120, message = "{people.too-long}")
        @Nullable String displayName,
    @NotBlank(message = "{people.email-wrong}")
        @Email(regexp = "[^@\\s]+@[^@\\s]+", message = "{people.email-wrong}")
        @Size(max = 254, message = "{people.too-long}")
        @Nullable String email,
    @Nullable String manager,
    @Nullable String password,
    @Nullable String revision) {

  static PersonDraft empty() {
    return new PersonDraft(null, null, null, null, null, null);
  }

  static PersonDraft of(PersonFile file) {
    var account = file.account();
    return new PersonDraft(
        account.name(),
        account.displayName(),
        account.email(),
        account.manager(),
        null,
        String.valueOf(file.revision()));
  }

  PeopleDesk.Details details() {
    return new PeopleDesk.Details(
        text(displayName), text(email), StringUtils.hasText(manager) ? manager.trim() : null);
  }

  /** None where the page's own field was altered. */
  long revisionNumber() {
    return revision != null && revision.matches("\\d{1,18}") ? Long.parseLong(revision) : -1;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.trim();
  }
}
