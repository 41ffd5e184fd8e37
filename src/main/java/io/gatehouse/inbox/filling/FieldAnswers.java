package io.gatehouse.inbox.filling;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.form.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one answer against its field, by the field's type. */
@Component
class FieldAnswers {

  private final StoredFiles files;
  private final Clock clock;
  private final WorkingCalendar calendar;

  FieldAnswers(StoredFiles files, Clock clock, WorkingCalendar calendar) {
    this.files = files;
    this.clock = clock;
    this.calendar = calendar;
  }

  /**
   * @param answer not empty
   * @param shown all that the form shows, for options and for files that are there already
   * @return the answer as it is to be kept
   * @throws Refusal when it does not fit
   */
  Object accept(Field field, Object answer, Map<String, Object> shown, @Nullable String account) {
    return switch (field.type()) {
      case "textfield", "textarea" -> TextAnswer.accept(field, answer);
      case "number" -> NumberAnswer.accept(field, answer);
      case "checkbox" -> checkbox(answer);
      case "radio", "select" -> ChoiceAnswer.one(field, answer, shown);
      case "checklist", "taglist" -> ChoiceAnswer.several(field, answer, shown);
      case "datetime" ->
          MomentAnswer.accept(field, answer, LocalDate.now(clock.withZone(calendar.zone())));
      case "filepicker" -> FileAnswer.accept(field, answer, shown, account, files);
      default -> throw new IllegalStateException(field.type());
    };
  }

  private static Object checkbox(Object answer) {
    if (!(answer instanceof Boolean)) {
      throw new Refusal("checkbox");
    }
    return answer;
  }
}
