package io.gatehouse.inbox.filling;

import io.gatehouse.inbox.form.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The server's twin of the browser's validation: the same schema, the same answers. */
@Service
public class FormValidation {

  private static final int LARGEST = 500_000;

  private final Feel feel;
  private final FieldAnswers answers;
  private final MessageSource messages;

  FormValidation(Feel feel, FieldAnswers answers, MessageSource messages) {
    this.feel = feel;
    this.answers = answers;
    this.messages = messages;
  }

  /** As {@link #accept(Form, Map, Map, String)}, filled in by whoever is signed in. */
  public Map<String, Object> accept(
      Form form, Map<String, Object> given, Map<String, Object> shown) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return accept(form, given, shown, authentication == null ? null : authentication.getName());
  }

  /**
   * Accepts what the form asks for and nothing else. What it only shows is accepted unchanged and
   * left out, except in the rows of a fixed list, which keep it.
   *
   * @param shown what the form was shown with: earlier values, and the options of selects
   * @param account of whoever filled it in: files must be theirs, or be shown already
   * @return what was filled in, without empty fields
   * @throws InvalidForm with all that is wrong
   */
  public Map<String, Object> accept(
      Form form, Map<String, Object> given, Map<String, Object> shown, @Nullable String account) {
    if (Json.size(given) > LARGEST) {
      throw new InvalidForm(List.of(new FieldError("", inWords(new Refusal("large", LARGEST)))));
    }
    var visibility = new Visibility(feel, form, given, shown);
    var filling = new Filling(visibility, answers, this::inWords, shown, account);
    var accepted = filling.accept(form, given);
    if (!filling.errors().isEmpty()) {
      throw new InvalidForm(filling.errors());
    }
    return accepted;
  }

  private String inWords(Refusal refusal) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage("inbox.form." + refusal.key(), refusal.about(), locale);
  }
}
