package io.gatehouse.inbox.filling;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.inbox.form.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A developer who fills in forms; two of the three uploaded files are theirs. */
class Filler {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

  private final FormValidation validation;

  Filler() {
    var files = mock(StoredFiles.class);
    var calendar = mock(WorkingCalendar.class);
    when(calendar.zone()).thenReturn(ZoneOffset.UTC);
    var uploaded =
        Stream.of("mine.pdf", "mine.png", "yours.pdf")
            .map(
                name ->
                    new StoredFile(
                        name,
                        name,
                        name.endsWith("png") ? "image/png" : "application/pdf",
                        1,
                        "",
                        name.startsWith("mine") ? "developer" : "system-owner",
                        NOW))
            .toList();
    when(files.find(anyList()))
        .thenAnswer(
            call ->
                uploaded.stream()
                    .filter(file -> call.<List<String>>getArgument(0).contains(file.id()))
                    .toList());
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var answers = new FieldAnswers(files, Clock.fixed(NOW, ZoneOffset.UTC), calendar);
    validation = new FormValidation(new Feel(), answers, messages);
  }

  Map<String, Object> accepted(Form form, Map<String, Object> given, Map<String, Object> shown) {
    return validation.accept(form, given, shown, "developer");
  }

  List<FieldError> errors(Form form, Map<String, Object> given, Map<String, Object> shown) {
    return catchThrowableOfType(InvalidForm.class, () -> accepted(form, given, shown)).errors();
  }
}
